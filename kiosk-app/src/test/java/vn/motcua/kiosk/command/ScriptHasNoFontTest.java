package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kiosk.config.WordsFileCheck;

/** Another language is a file: whether its letters can be drawn is known before a citizen meets empty boxes. */
class ScriptHasNoFontTest {

    private static final Path WORDS = Path.of(System.getProperty("config.dir"), "words");

    private final InstalledFonts fonts = new InstalledFonts();

    @Test
    void vietnameseGreekAndCyrillicComeWithTheKiosk() {
        for (int letter : "ẬỄỖỰẵỡgyΑωЖщ€…−".codePoints().toArray()) {
            assertEquals(Character.toString(letter), fonts.test(letter) ? Character.toString(letter) : "no " + Integer.toHexString(letter));
        }
        assertEquals(List.of(), new WordsFileCheck(fonts).check(WORDS.resolve("vi.properties")));
        assertEquals(List.of(), new WordsFileCheck(fonts).check(WORDS.resolve("en.properties")));
    }

    @Test
    void aScriptWithoutAFontIsToldOnceWithThePackageThatHasOne(@TempDir Path folder) throws IOException {
        Path khmer = Files.writeString(folder.resolve("km.properties"), "language.name = ភាសាខ្មែរ\nbutton.back = ត្រឡប់\nbutton.home = Home\n");
        assertEquals(List.of("language.name: expected letters that a font of this machine has, found ភ ា ស ខ ្ ម ែ រ, and in 1 texts more: install a font for them, as Debian's fonts-noto-core"),
                problems(khmer));
        Path chinese = Files.writeString(Files.createDirectory(folder.resolve("zh")).resolve("zh.properties"), "language.name = 中文\n");
        assertEquals(List.of("language.name: expected letters that a font of this machine has, found 中 文: install a font for them, as Debian's fonts-noto-cjk"),
                problems(chinese));
    }

    private static List<String> problems(Path file) {
        return new WordsFileCheck(letter -> letter < 0x0E00).check(file).stream().map(problem -> problem.key() + ": " + problem.expected()).toList();
    }

    @Test
    void whatNoFontHasIsTold() {
        assertFalse(fonts.test(0x10FFFF), "not a letter of any script");
    }
}
