package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

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
    void whatNoFontHasIsTold() {
        assertFalse(fonts.test(0x10FFFF), "not a letter of any script");
    }
}
