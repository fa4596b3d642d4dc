package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsOfOneLanguageMissingTest {

    @TempDir
    Path folder;
    private Path vi;
    private Path en;

    @BeforeEach
    void twoLanguages() throws IOException {
        vi = Files.writeString(folder.resolve("vi.properties"), "# Words\nhome.title = Xin chào\nhome.left = Còn {0}\n");
        en = Files.writeString(folder.resolve("en.properties"), "# Words\nhome.title = Welcome\nhome.left = {0} left\n");
    }

    @Test
    void goodWordsAreGood() {
        assertEquals(List.of(), problems(vi));
        assertEquals(List.of(), problems(en));
    }

    @Test
    void aKeyIsMissingInOneLanguage() throws IOException {
        Files.writeString(en, "home.title = Welcome\n");
        Files.writeString(folder.resolve("ru.properties"), "home.title = Здравствуйте\nhome.left = {0}\n");
        assertEquals(List.of(en + ":1: home.left: expected words, as in ru.properties, found nothing"), problems(en), "once, however many languages have it");
    }

    @Test
    void aFillingIsLostInTranslation() throws IOException {
        Files.writeString(en, "home.title = Welcome\nhome.left = left\n");
        assertEquals(List.of(en + ":2: home.left: expected the fillings of vi.properties [{0}], found []"), problems(en));
    }

    @Test
    void aKeyStandsTwiceOrHasNoWords() throws IOException {
        Files.writeString(en, "home.title = Welcome\nhome.left =\nhome.left = {0} left\n");
        assertEquals(List.of(en + ":2: home.left: expected words, found nothing",
                en + ":2: home.left: expected the fillings of vi.properties [{0}], found []",
                en + ":3: home.left: expected each key once, found it in line 2 too"), problems(en));
    }

    @Test
    void aLineIsNoKeyAndWords() throws IOException {
        Files.writeString(en, "home.title = Welcome\nhome.left = {0} left\nand so on\n");
        assertEquals(List.of(en + ":3: line: expected room.key = words, on one line"), problems(en));
    }

    @Test
    void oneLanguageHasAPluralAndTheOtherHasNot() throws IOException {
        Files.writeString(en, "home.title = Welcome\nhome.left = {0} are left\nhome.left.one = One is left\n");
        assertEquals(List.of(), problems(en));
        assertEquals(List.of(), problems(vi));
        Files.writeString(en, "home.title = Welcome\nhome.left = {0} are left\nhome.left.one = {1} is left\nhome.lost.one = One is lost\n");
        assertEquals(List.of(en + ":3: home.left.one: expected the fillings of several [{0}] or fewer, found [{1}]",
                en + ":4: home.lost.one: expected words for several too, found none"), problems(en));
    }

    @Test
    void theMachineHasNoFontForTheLanguage() throws IOException {
        Path km = Files.writeString(folder.resolve("km.properties"), "# Words\nhome.title = ស្វាគមន៍\nhome.left = {0}\n");
        List<String> found = new WordsFileCheck(letter -> letter < 0x1780).check(km).stream().map(Problem::toString).toList();
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith(km + ":2: home.title: expected letters that a font of this machine has, found ស"), found::toString);
    }

    private static List<String> problems(Path file) {
        return new WordsFileCheck(letter -> true).check(file).stream().map(Problem::toString).toList();
    }
}
