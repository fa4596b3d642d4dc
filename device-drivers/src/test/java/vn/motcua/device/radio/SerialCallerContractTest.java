package vn.motcua.device.radio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.peer.RadioPeer;
import vn.motcua.device.peer.SerialCable;

class SerialCallerContractTest extends DeviceContract {

    private final SerialCallerDriver driver = new SerialCallerDriver();

    @TempDir
    Path folder;
    private SerialCable cable;
    private RadioPeer unit;

    @BeforeEach
    void plugIn() {
        cable = new SerialCable(folder);
        unit = RadioPeer.at(cable.there());
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
            unit.say("PONG,by,itself");
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
                unit = RadioPeer.at(cable.there());
            }
        });
    }
}
