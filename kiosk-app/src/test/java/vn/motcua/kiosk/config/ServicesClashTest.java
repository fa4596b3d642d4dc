package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesClashTest {

    private static final String LAND = """
            [[services]]
            letter = "B"
            name-vi = "Đất đai"
            name-en = "Land"
            counters = "6"
            place-vi = "Tầng 1"
            place-en = "Ground floor"
            """;

    @TempDir
    Path folder;

    @Test
    void twoServicesTakeAllOtherProcedures() throws IOException {
        assertEquals(List.of("22: services[2].fields: expected legal fields, because service A takes all others already, found nothing"),
                KioskToml.problems(folder, KioskToml.GOOD + LAND));
    }

    @Test
    void noServiceTakesAllOtherProcedures() throws IOException {
        assertEquals(List.of("1: services: expected one service without fields, which takes all other procedures, found nothing"),
                KioskToml.problems(folder, KioskToml.GOOD + "fields = [\"Hộ tịch\"]\n"));
    }

    @Test
    void twoServicesHaveOneLetter() throws IOException {
        assertEquals(List.of("23: services[2].letter: expected a letter that no other service has, found \"A\""),
                KioskToml.problems(folder, KioskToml.GOOD + LAND.replace("\"B\"", "\"A\"") + "fields = [\"Đất đai\"]\n"));
    }

    @Test
    void twoServicesHaveOneField() throws IOException {
        assertEquals(List.of("37: services[3].fields: expected fields that no other service has (B has it), found \"Đất đai\""),
                KioskToml.problems(folder, KioskToml.GOOD + LAND + "fields = [\"Đất đai\"]\n"
                        + LAND.replace("\"B\"", "\"C\"") + "fields = [\"Đất đai\"]\n"));
    }

    @Test
    void numbersOfMoreThanThreeDigitsDoNotFitTheTicket() throws IOException {
        assertEquals(List.of("22: services[1].daily-limit: expected a whole number 1 to 999, found 1000"),
                KioskToml.problems(folder, KioskToml.GOOD + "daily-limit = 1000\n"));
    }
}
