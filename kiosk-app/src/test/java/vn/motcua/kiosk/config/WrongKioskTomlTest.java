package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceKind;

class WrongKioskTomlTest {

    @TempDir
    Path folder;

    @Test
    void aGoodFileIsReadWhole() throws IOException {
        KioskConfig config = KioskConfig.read(KioskToml.write(folder, KioskToml.GOOD), KioskToml.DRIVERS).get();
        assertEquals(3, config.kiosk().number());
        assertEquals("tcp://192.0.2.7:9100", config.devices().get(DeviceKind.TICKET_PRINTER).settings().text("address"));
        assertEquals(576, config.devices().get(DeviceKind.TICKET_PRINTER).settings().number("width-dots"));
        assertTrue(config.centre().embedded());
        assertEquals(0, config.screen().width());
        assertEquals(999, config.services().get(0).dailyLimit());
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() throws IOException {
        assertEquals(List.of(
                "4: branch.name: expected the branch's name, found 7",
                "6: branch.province: expected a capital letter and two digits, as in H26, found \"Hanoi\"",
                "9: kiosk.number: expected a whole number 1 to 99, found 0",
                "18: services[1].place-en: expected where the counters are, in English, found nothing",
                "19: services[1].letter: expected one capital letter A to Z, found \"AB\""),
                KioskToml.problems(folder, KioskToml.GOOD
                        .replace("\"Chi nhánh số 1\"", "7")
                        .replace("\"H26\"", "\"Hanoi\"")
                        .replace("number = 3", "number = 0\ncatalogue = \"catalogue\"")
                        .replace("[[services]]", "# below\n\n[[services]]")
                        .replace("letter = \"A\"", "letter = \"AB\"")
                        .replace("place-en = \"Ground floor\"", "")));
    }

    @Test
    void aMisspeltKeyNamesTheNearestKnownOne() throws IOException {
        assertEquals(List.of("8: kiosk.number: expected a whole number 1 to 99, found nothing",
                "9: kiosk.nubmer: expected a known key, nearest is number"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("number = 3", "nubmer = 3")));
    }

    @Test
    void aMisspeltTableNamesTheNearestKnownOne() throws IOException {
        assertEquals(List.of("11: devices.ticket-pinter: expected a known key, nearest is ticket-printer"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("ticket-printer", "ticket-pinter")));
    }

    @Test
    void aKeyNearToNothingListsWhatIsKnown() throws IOException {
        assertEquals(List.of("10: kiosk.colour: expected one of number, data, catalogue, words, language"),
                KioskToml.problems(folder, KioskToml.GOOD.replace("number = 3", "number = 3\ncolour = \"red\"")));
    }

    @Test
    void syntaxErrorsDoNotHideOtherProblemsNorCallTheUnreadPartMissing() throws IOException {
        List<String> problems = KioskToml.problems(folder, KioskToml.GOOD
                .replace("address = \"258 Võ Chí Công, Hà Nội\"", "address = 258 Võ")
                .replace("number = 3", "number = 300"));
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("5: syntax: column 15: "), problems.get(0));
        assertEquals("9: kiosk.number: expected a whole number 1 to 99, found 300", problems.get(1));
    }

    @Test
    void halfAWindowSizeIsNoSize() throws IOException {
        assertEquals(List.of("23: screen.height: expected both width and height, or 0 for both, found 0"),
                KioskToml.problems(folder, KioskToml.GOOD + "\n[screen]\nwidth = 1080\n"));
    }

    @Test
    void aKeyThatWouldNeverCountAgainIsRefusedAndHalfASecondIsUsual() throws IOException {
        assertEquals(List.of("24: keypad.double-strike-millis: expected a whole number 0 to 2000, found 60000"),
                KioskToml.problems(folder, KioskToml.GOOD + "\n[keypad]\ndouble-strike-millis = 60000\n"));
        KioskConfig usual = KioskConfig.read(KioskToml.write(folder, KioskToml.GOOD), KioskToml.DRIVERS).get();
        assertTrue(usual.keypad().doubleStrike(499, false));
        assertFalse(usual.keypad().doubleStrike(500, false));
        assertFalse(usual.keypad().doubleStrike(200, true));
    }

    @Test
    void aCentreThatIsNoAddressIsRefused() throws IOException {
        assertEquals(List.of("23: centre.url: expected an address like https://centre.example:8443, found \"centre.example\"",
                "24: centre.token-file: expected a readable file, found \"" + folder.resolve("token") + "\""),
                KioskToml.problems(folder, KioskToml.GOOD + "[centre]\nurl = \"centre.example\"\ntoken-file = \"token\"\n"));
    }

    @Test
    void theLegalFieldsOfServicesMustBeInTheCatalogue() throws IOException {
        Path file = KioskToml.write(folder, KioskToml.GOOD + """
                [[services]]
                letter = "B"
                name-vi = "Đất đai"
                name-en = "Land"
                counters = "6"
                place-vi = "Tầng 1"
                place-en = "Ground floor"
                fields = ["Đất đaị"]
                """);
        assertEquals("services[2].fields: expected legal fields of the catalogue, nearest is \"Đất đai\", found \"Đất đaị\"",
                KioskConfig.read(file, KioskToml.DRIVERS, catalogue -> Set.of("Đất đai", "Hộ tịch")).problems().get(0).toString()
                        .replaceFirst(".*:\\d+: ", ""));
    }
}
