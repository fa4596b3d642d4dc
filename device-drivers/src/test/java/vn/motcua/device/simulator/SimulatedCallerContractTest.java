package vn.motcua.device.simulator;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedCallerContractTest extends SimulatedDeviceContract {

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
    void unplug() {
        driver.panel().unplug();
    }

    @Override
    void plugIn() {
        driver.panel().plug();
    }
}
