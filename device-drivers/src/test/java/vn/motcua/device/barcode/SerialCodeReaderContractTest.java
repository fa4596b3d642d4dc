package vn.motcua.device.barcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.peer.SerialCable;

class SerialCodeReaderContractTest extends DeviceContract {

    private final SerialCodeReaderDriver driver = new SerialCodeReaderDriver();

    @TempDir
    Path folder;
    private SerialCable cable;

    @BeforeEach
    void plugIn() {
        cable = new SerialCable(folder);
    }

    @AfterEach
    void pullOut() {
        cable.close();
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return new DeviceId(cable.here().toString());
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("/dev/no-such-port");
    }

    @Override
    protected Map<String, String> given() {
        return Map.of("port", folder.resolve("hos*").toString());
    }

    @Override
    protected void stir() {
        try {
            Files.writeString(cable.there(), "a code\r");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                cable.pull();
            }

            @Override
            public void putBack() {
                cable.plug();
            }
        });
    }
}
