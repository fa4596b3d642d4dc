package vn.motcua.centre.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The page behind a ticket's code has its words in both languages. */
class TelephoneSpeaksOneLanguageOnlyTest {

    private static Properties words(String language) throws Exception {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                TelephoneSpeaksOneLanguageOnlyTest.class.getResourceAsStream("/vn/motcua/centre/words-" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> ofTelephones(Properties words) {
        return words.stringPropertyNames().stream().filter(each -> each.startsWith("page.phone")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachWordStandsInBoth() throws Exception {
        assertFalse(ofTelephones(words("vi")).isEmpty());
        assertEquals(ofTelephones(words("vi")), ofTelephones(words("en")));
    }

    @Test
    void aCallIsSpelt() {
        assertEquals("Mời số A không bốn hai đến quầy ba", Announcement.text("A042", "3"));
        assertEquals("Mời số bê ba, không một bảy đến quầy một không", Announcement.text("B3-017", "10"));
    }
}
