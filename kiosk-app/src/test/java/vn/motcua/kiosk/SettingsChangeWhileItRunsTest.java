package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Rating;

/** Somebody edits the settings file of a kiosk that runs. */
class SettingsChangeWhileItRunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void badSettingsOrADeviceThatDoesNotOpenLeaveTheKioskAsItWas() throws IOException {
        Path data = folder.resolve("data");
        String good = Files.readString(ConfigFolder.simulatedKiosk());
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data, good)) {
            Path file = folder.resolve("config/kiosk.toml");
            Await.until("the first version is kept", PATIENCE, () -> Files.exists(data.resolve("settings/0001.toml")));

            Files.writeString(file, good.replace("[devices.document-scanner]", "[devices.document-scaner]"));
            Await.until("a misspelt table is refused", PATIENCE, () -> journal(data).contains("settings-refused"));
            assertTrue(kiosk.usable("document-scanner"));

            kiosk.press(Button.RATE).reach(Rating.class);
            Files.writeString(file, scanner(good, "driver = \"simulator\"\nsheets = 1"));
            kiosk.leave();
            Await.until("good ones are taken when the citizen has gone", PATIENCE, () -> journal(data).contains("settings-taken"));
            assertEquals(Files.readString(file), Files.readString(data.resolve("settings/0002.toml")) );
            Await.until("the scanner is there", PATIENCE, () -> kiosk.usable("document-scanner"));

            Files.writeString(file, scanner(good, "driver = \"folder\"\nid = \"nowhere\""));
            Await.until("a scanner that cannot be opened is rolled back", PATIENCE, () -> journal(data).contains("settings-rolled-back"));
            Await.until("the one before works again", PATIENCE, () -> kiosk.usable("document-scanner"));
        }
    }

    private static String scanner(String text, String table) {
        return TomlText.of(text.replaceFirst("\\[devices.document-scanner]\ndriver = \"simulator\"",
                "[devices.document-scanner]\n" + table)).toString();
    }

    private static String journal(Path data) {
        try {
            return Files.readString(data.resolve("journal/journal.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
