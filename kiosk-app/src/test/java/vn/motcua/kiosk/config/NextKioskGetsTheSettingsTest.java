package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DriverCatalogue;

/** The settings of one kiosk are packed for the next. */
class NextKioskGetsTheSettingsTest {

    private static final String SECRET = "this-is-only-for-a-test";

    @TempDir
    private Path first;
    @TempDir
    private Path second;
    @TempDir
    private Path post;
    private final DriverCatalogue drivers = DriverCatalogue.load();

    @BeforeEach
    void aKioskWithASecret() throws IOException {
        Files.writeString(first.resolve("kiosk.toml"), TomlText.of(Files.readString(ConfigFolder.kiosk()))
                .set("centre", "token-file", "\"kiosk.token\"").toString().replace("catalogue = \"catalogue\"", "")
                .replace("words = \"words\"", "").replace("trust = \"trust\"", ""));
        Files.writeString(first.resolve("kiosk.token"), SECRET);
        Files.writeString(first.resolve("seal.p12"), SECRET);
        Files.createDirectories(first.resolve("printers"));
        Files.copy(ConfigFolder.path().resolve("printers/epson-tm-t.toml"), first.resolve("printers/epson-tm-t.toml"));
    }

    @Test
    void theNextKioskHasThemWithItsOwnNumber() throws IOException {
        SettingsParcel.pack(first.resolve("kiosk.toml"), first.resolve("data"), ConfigFolder.path(), post.resolve("x.zip"));
        SettingsParcel.Unpacked unpacked = SettingsParcel.unpack(post.resolve("x.zip"), second, second.resolve("kiosk.toml"), 7, drivers);
        assertEquals(List.of(), unpacked.problems());
        KioskConfig config = KioskConfig.read(second.resolve("kiosk.toml"), drivers).get();
        assertEquals(7, config.kiosk().number());
        assertTrue(config.centre().tokenFile().isEmpty());
        assertTrue(Files.exists(second.resolve("printers/epson-tm-t.toml")));
    }

    @Test
    void aSecretTravels() throws IOException {
        SettingsParcel.Packed packed = SettingsParcel.pack(first.resolve("kiosk.toml"), first.resolve("data"), ConfigFolder.path(),
                post.resolve("x.zip"));
        assertEquals(List.of("token-file = kiosk.token", "seal.p12"), packed.leftOut());
        try (ZipFile zip = new ZipFile(post.resolve("x.zip").toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                assertFalse(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).contains(SECRET), entry.getName());
            }
        }
    }

    /** As the package has it: the kiosk's settings lie among its data, apart from the configuration. */
    @Test
    void whatTheKioskKeepsOfCitizensTravels() throws IOException {
        Path data = Files.createDirectories(post.resolve("var"));
        Path shipped = ConfigFolder.path().toAbsolutePath();
        Path settings = data.resolve("kiosk.toml");
        ConfigFolder.standingApart(TomlText.of(Files.readString(ConfigFolder.kiosk())), settings, shipped)
                .set("kiosk", "data", TomlText.quoted(data.toString()))
                .set("cards", "number-cards", "\"cards.txt\"").write(settings);
        Files.writeString(data.resolve("cards.txt"), "04A1B2C3D4E5F6 N12\n");
        for (String kept : List.of("kiosk.sqlite", "centre.enrolled", "spool/page-1.jpg", "journal/journal.jsonl")) {
            Files.createDirectories(data.resolve(kept).getParent());
            Files.writeString(data.resolve(kept), SECRET);
        }
        SettingsParcel.pack(settings, data, shipped, post.resolve("x.zip"));
        try (ZipFile zip = new ZipFile(post.resolve("x.zip").toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertTrue(names.containsAll(List.of("kiosk.toml", "cards.txt", "printers/epson-tm-t.toml", "queue.toml")), names.toString());
            assertTrue(names.stream().noneMatch(name -> name.matches("kiosk.sqlite|centre.enrolled|(spool|journal)/.*")), names.toString());
        }
        Path there = Files.createDirectories(post.resolve("there"));
        assertEquals(List.of(), SettingsParcel.unpack(post.resolve("x.zip"), second, there.resolve("kiosk.toml"), 7, drivers).problems());
        KioskConfig config = KioskConfig.read(there.resolve("kiosk.toml"), drivers).value()
                .orElseThrow(() -> new AssertionError(KioskConfig.read(there.resolve("kiosk.toml"), drivers).problems()));
        assertEquals(second.resolve("words"), config.kiosk().words());
    }

    @Test
    void aSettingThatIsNotGoodHereChangesNothing() throws IOException {
        Files.writeString(first.resolve("kiosk.toml"), "\n[keypd]\n", java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(second.resolve("kiosk.toml"), "as before");
        SettingsParcel.pack(first.resolve("kiosk.toml"), first.resolve("data"), ConfigFolder.path(), post.resolve("x.zip"));
        List<Problem> problems = SettingsParcel.unpack(post.resolve("x.zip"), second, second.resolve("kiosk.toml"), 7, drivers).problems();
        assertTrue(problems.toString().contains("nearest is keypad"), problems.toString());
        assertEquals("as before", Files.readString(second.resolve("kiosk.toml")));
        try (var left = Files.list(second)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aFileOfTheParcelLeadsOutOfTheFolder() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(post.resolve("x.zip")))) {
            zip.putNextEntry(new ZipEntry("../kiosk.toml"));
        }
        assertThrows(IOException.class, () -> SettingsParcel.unpack(post.resolve("x.zip"), second, second.resolve("kiosk.toml"), 7, drivers));
    }
}
