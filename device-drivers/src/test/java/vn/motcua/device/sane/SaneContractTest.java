package vn.motcua.device.sane;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SaneContractTest extends DeviceContract {

    @TempDir
    Path folder;
    private SaneOnThisMachine sane;
    private final SaneDriver driver = new SaneDriver();

    @BeforeEach
    void configure() {
        sane = new SaneOnThisMachine(folder).with("poll", "1");
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SaneOnThisMachine.TEST;
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("test:99");
    }

    @Override
    protected Map<String, String> given() {
        return sane.given();
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                sane.backends("pnm");
            }

            @Override
            public void putBack() {
                sane.backends("pnm", "test");
            }
        });
    }
}
