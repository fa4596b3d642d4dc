package vn.motcua.device.simulator;

import java.util.Optional;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedCardReaderContractTest extends DeviceContract {

    private final SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SimulatedCardReaderDriver.READER;
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("no-such-reader");
    }

    @Override
    protected void stir() {
        driver.panel().busy(true);
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                driver.panel().unplug();
            }

            @Override
            public void putBack() {
                driver.panel().plug();
            }
        });
    }
}
