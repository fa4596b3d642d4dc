package vn.motcua.device.simulator;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedScannerContractTest extends SimulatedDeviceContract {

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
    protected void stir() {
        driver.panel().cover(true);
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
