package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.KnownKey;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.words.Words;

class SettingIsNotDescribedTest {

    @TempDir
    private Path folder;

    private final DriverCatalogue drivers = DriverCatalogue.load();

    @Test
    void anOptionOfADriverHasNoWords() {
        List<String> silent = new ArrayList<>();
        for (DeviceDriver driver : drivers.drivers()) {
            driver.options().stream().filter(option -> option.vi().isBlank() || option.en().isBlank())
                    .forEach(option -> silent.add(driver.name() + " " + option.key()));
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void aUsualValueFailsItsOwnCheck() {
        for (DeviceDriver driver : drivers.drivers()) {
            for (Option option : driver.options()) {
                option.defaultValue().flatMap(option.check()).ifPresent(problem -> {
                    throw new AssertionError(driver.name() + " " + option.key() + ": " + problem);
                });
            }
        }
    }

    @Test
    void aKeyOfTheKioskHasNoWords() {
        for (String language : List.of("vi", "en")) {
            Words words = Words.load(ConfigFolder.path().resolve("words/" + language + ".properties"));
            assertEquals(List.of(), KioskConfig.keys(drivers).stream().map(KnownKey::wordsKey).filter(key -> words.get(key).equals(key)).toList());
        }
    }

    @Test
    void thePageInTheConfigurationIsStale() throws IOException {
        assertEquals(SettingsCommand.page(drivers).markdown(), Files.readString(ConfigFolder.path().resolve("README.md")),
                "make it anew: ./kiosk settings describe --out config/README.md");
    }

    @Test
    void aMisspeltKeyIsNotLedToTheRightOne() throws IOException {
        for (KnownKey key : KioskConfig.keys(drivers)) {
            if (key.section().equals("speech.voices")) {
                continue;
            }
            String wrong = key.key().substring(0, key.key().length() - 1) + (key.key().endsWith("q") ? "z" : "q");
            List<Problem> problems = KioskConfig.read(Files.writeString(folder.resolve("kiosk.toml"), with(key, wrong)), drivers).problems();
            assertTrue(problems.stream().anyMatch(problem -> problem.key().endsWith(wrong) && problem.expected().contains("nearest is")),
                    key + " spelt " + wrong + ": " + problems);
        }
    }

    private static String with(KnownKey key, String wrong) {
        String header = key.section().isEmpty() ? "" : key.section().equals("services") ? "[[services]]\n" : "[" + key.section() + "]\n";
        String driver = key.section().startsWith("devices") ? "driver = \"escpos\"\n" : "";
        return header + driver + wrong + " = 1\n";
    }

    @Test
    void aSecretStandsInTheText() throws IOException {
        List<Problem> problems = KioskConfig.read(Files.writeString(folder.resolve("kiosk.toml"),
                "[centre]\ntoken = \"not-a-real-token-1\"\n"), drivers).problems();
        Problem problem = problems.stream().filter(each -> each.key().equals("centre.token")).findFirst().orElseThrow();
        assertEquals("expected no secret in this text: put it in a file of its own and name it in token-file", problem.expected());
    }
}
