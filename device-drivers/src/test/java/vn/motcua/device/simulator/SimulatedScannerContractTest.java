package vn.motcua.device.simulator;

import java.util.Optional;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedScannerContractTest extends DeviceContract {

    private final SimulatedScannerDriver driver = new SimulatedScannerDriver();

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SimulatedScannerDriver.SCANNER;
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("another");
    }

    @Override
    protected void stir() {
        driver.panel().cover(true);
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
