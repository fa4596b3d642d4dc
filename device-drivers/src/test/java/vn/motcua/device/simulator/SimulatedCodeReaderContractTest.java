package vn.motcua.device.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Settings;

class SimulatedCodeReaderContractTest extends SimulatedDeviceContract {

    private final SimulatedCodeReaderDriver driver = new SimulatedCodeReaderDriver();

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return SimulatedCodeReaderDriver.READER;
    }

    @Override
    void unplug() {
        driver.panel().unplug();
    }

    @Override
    void plugIn() {
        driver.panel().plug();
    }

    @Test
    void codeShownWhileTheCableIsPulledIsLost() throws DeviceException {
        List<String> seen = new ArrayList<>();
        try (CodeReader reader = driver.open(present(), Settings.of(driver.options(), Map.of()))) {
            reader.onCode(seen::add);
            driver.panel().show("first");
            driver.panel().unplug();
            driver.panel().show("nobody sees it");
            driver.panel().plug();
            driver.panel().show("second");
        }
        assertEquals(List.of("first", "second"), seen);
    }
}
