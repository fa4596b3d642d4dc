package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.ticket.QueueService;

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

    /** On the bench one service soon has no numbers left, so that this can be seen. */
    private static List<QueueService> unlimited(KioskConfig config) {
        return config.services().stream()
                .map(each -> new QueueService(each.letter(), each.nameVi(), each.nameEn(), each.counters(), each.placeVi(), each.placeEn(),
                each.fields())).toList();
    }

    @Test
    void bothKiosksOfferTheSameServices() {
        DriverCatalogue drivers = DriverCatalogue.load();
        assertEquals(unlimited(KioskConfig.read(ConfigFolder.kiosk(), drivers).get()),
                unlimited(KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get()));
    }

    @Test
    void theCentreIsGood() {
        assertEquals(List.of(), CentreConfig.read(ConfigFolder.centre()).problems());
    }

    @Test
    void theWordsOfBothLanguagesAgree() {
        assertEquals(List.of(), new WordsFileCheck(letter -> true).check(ConfigFolder.path().resolve("words/vi.properties")));
        assertEquals(List.of(), new WordsFileCheck(letter -> true).check(ConfigFolder.path().resolve("words/en.properties")));
    }
}
