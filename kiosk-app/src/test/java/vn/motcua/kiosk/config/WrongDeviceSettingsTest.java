package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongDeviceSettingsTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownDriverListsTheKnownOnes() throws IOException {
        assertEquals(List.of("12: devices.ticket-printer.driver: expected the name of a driver: simulator, thermal"
                + " (nearest is thermal), found \"termal\""),
                KioskToml.problems(folder, KioskToml.GOOD.replace("\"thermal\"", "\"termal\"")));
    }

    @Test
    void aDeviceWithoutADriverIsRefused() throws IOException {
        assertEquals(List.of("11: devices.ticket-printer.driver: expected the name of a driver: simulator, thermal, found nothing"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("driver = \"thermal\"", "")));
    }

    @Test
    void aKindWithoutAnyDriverSaysSo() throws IOException {
        assertEquals(List.of("12: devices.card-reader.driver: expected the name of a driver: none is installed, found \"pcsc\""),
                KioskToml.problems(folder, KioskToml.GOOD
                        .replace("[devices.ticket-printer]", "[devices.card-reader]").replace("\"thermal\"", "\"pcsc\"")));
    }

    @Test
    void aSimulatorNeedsToBeAllowed() throws IOException {
        String simulated = KioskToml.GOOD.replace("\"thermal\"", "\"simulator\"").replace("address = \"tcp://192.0.2.7:9100\"", "");
        assertEquals(List.of("12: devices.ticket-printer.driver: expected a real device"
                + " (a simulated one needs allow-simulators = true), found \"simulator\""), KioskToml.problems(folder, simulated));
        assertEquals(List.of(), KioskToml.problems(folder, "allow-simulators = true\n" + simulated));
    }

    @Test
    void theBenchPageNeedsSimulatorsToBeAllowed() throws IOException {
        String bench = KioskToml.GOOD + "[bench]\nport = 8181\n";
        assertEquals(List.of("23: bench.port: expected 0 (a bench page needs allow-simulators = true), found 8181"),
                KioskToml.problems(folder, bench));
        assertEquals(List.of(), KioskToml.problems(folder, "allow-simulators = true\n" + bench));
    }

    @Test
    void theDriverItselfSaysWhatItsOptionsExpect() throws IOException {
        assertEquals(List.of(
                "13: devices.ticket-printer.address: expected tcp://host:port (no tcp://), found \"192.0.2.7\"",
                "14: devices.ticket-printer.width-dots: expected a whole number 384 to 640 (out of range), found \"80\"",
                "15: devices.ticket-printer.cuter: expected a known key, nearest is cutter"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("tcp://192.0.2.7:9100\"", "192.0.2.7\"\nwidth-dots = 80\ncuter = \"full\"")));
    }

    @Test
    void anOptionThatMustBeGivenIsMissed() throws IOException {
        assertEquals(List.of("11: devices.ticket-printer.address: expected tcp://host:port, found nothing"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("address = \"tcp://192.0.2.7:9100\"", "")));
    }
}
