package vn.motcua.device.simulator;

import java.util.Optional;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedCallerContractTest extends DeviceContract {

    private final SimulatedCallerDriver driver = new SimulatedCallerDriver();

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SimulatedCallerDriver.UNIT;
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("another");
    }

    @Override
    protected void stir() {
        driver.panel().unplug();
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
