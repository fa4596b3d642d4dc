package vn.motcua.device.simulator;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class SimulatedCardReaderContractTest extends SimulatedDeviceContract {

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
    protected void stir() {
        driver.panel().busy(true);
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
