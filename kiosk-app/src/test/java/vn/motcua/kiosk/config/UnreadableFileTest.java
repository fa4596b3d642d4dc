package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFileTest {

    @TempDir
    Path folder;

    @Test
    void theFileIsNotThere() {
        Path file = folder.resolve("kiosk.toml");
        assertEquals(List.of(file + ":1: file: expected a readable file"), problems(file));
    }

    @Test
    void aFolderStandsInItsPlace() throws IOException {
        Path file = Files.createDirectory(folder.resolve("kiosk.toml"));
        assertEquals(List.of(file + ":1: file: expected a readable file"), problems(file));
    }

    @Test
    void theTextIsNotUtf8() throws IOException {
        Path file = KioskToml.write(folder, "");
        Files.write(file, KioskToml.GOOD.replace("Trung tâm", "Trung tam à").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(file + ":3: file: expected UTF-8 text"), problems(file));
    }

    @Test
    void theByteOrderMarkOfAWindowsEditorDoesNoHarm() throws IOException {
        assertEquals(List.of(), problems(KioskToml.write(folder, "\uFEFF" + KioskToml.GOOD.replace("\n", "\r\n"))));
    }

    private static List<String> problems(Path file) {
        return KioskConfig.read(file, KioskToml.DRIVERS).problems().stream().map(Problem::toString).toList();
    }
}
