package vn.motcua.device.pcsc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.peer.Pcscd;

class PcscReaderContractTest extends DeviceContract {

    private static Pcscd pcscd;

    private final PcscDriver driver = new PcscDriver();

    @BeforeAll
    static void startDaemon(@TempDir Path folder) {
        pcscd = Pcscd.start(folder);
    }

    @AfterAll
    static void stopDaemon() throws IOException {
        pcscd.close();
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return new DeviceId(Pcscd.READER);
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("No Such Reader 00 00");
    }

    /** The reader itself cannot be pulled from a virtual port; with its daemon it goes all the same. */
    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                pcscd.stop();
            }

            @Override
            public void putBack() {
                pcscd.restart();
            }
        });
    }
}
