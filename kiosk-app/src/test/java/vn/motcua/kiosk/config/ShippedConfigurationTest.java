package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DriverCatalogue;

/** What lies in config/ is what ships: it must be good with the drivers that ship. */
class ShippedConfigurationTest {

    @Test
    void theKioskWithRealDevicesIsGood() {
        KioskConfig config = KioskConfig.read(ConfigFolder.kiosk(), DriverCatalogue.load()).get();
        assertFalse(config.simulating());
        assertFalse(config.allowSimulators());
    }

    @Test
    void theKioskWithoutHardwareIsGoodAndAllSimulated() {
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), DriverCatalogue.load()).get();
        assertTrue(config.devices().values().stream().allMatch(device -> device.driver().simulated()));
    }

    @Test
    void bothKiosksOfferTheSameServices() {
        DriverCatalogue drivers = DriverCatalogue.load();
        assertEquals(KioskConfig.read(ConfigFolder.kiosk(), drivers).get().services(),
                KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get().services());
    }

    @Test
    void theCentreIsGood() {
        assertEquals(List.of(), CentreConfig.read(ConfigFolder.centre()).problems());
    }

    @Test
    void theWordsOfBothLanguagesAgree() {
        assertEquals(List.of(), new WordsFileCheck().check(ConfigFolder.path().resolve("words/vi.properties")));
        assertEquals(List.of(), new WordsFileCheck().check(ConfigFolder.path().resolve("words/en.properties")));
    }
}
