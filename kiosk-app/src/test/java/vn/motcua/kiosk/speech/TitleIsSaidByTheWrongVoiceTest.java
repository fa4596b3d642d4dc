package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.words.Words;

/** Vietnamese on an English screen: each part of a text by a voice of its language. */
class TitleIsSaidByTheWrongVoiceTest {

    private static final Path WORDS = ConfigFolder.path().resolve("words");
    private static final Tongues ENGLISH = new Tongues(Comfort.Language.EN, Map.of(Comfort.Language.VI, Words.load(WORDS.resolve("vi.properties")),
            Comfort.Language.EN, Words.load(WORDS.resolve("en.properties"))), Set.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hello Ms Ánh|en Hello Ms + vi Ánh",
            "Thank you, Ms Ánh. Please keep this code.|en Thank you, Ms + vi Ánh. + en Please keep this code.",
            "Please fetch it at Quầy 9.|en Please fetch it at + vi Quầy 9.",
            "Missing from page 2 of Tờ khai đăng ký khai sinh on.|en Missing from page 2 of + vi Tờ khai đăng ký khai sinh + en on.",
            "Procedure · Hộ tịch|en Procedure · + vi Hộ tịch",
            "Tiếng Việt|vi Tiếng Việt",
            "English|en English",
            "Counter 3, 4, 5 · Ground floor, on the left|en Counter 3, 4, 5 · Ground floor, on the left"})
    void aNameWithinASentence(String text, String said) {
        assertEquals(said, ENGLISH.of(text).stream().map(phrase -> phrase.language().code() + " " + phrase.text()).collect(Collectors.joining(" + ")));
    }

    @Test
    void everyTitleOfTheCatalogueIsSaidWholeByTheVietnameseVoice() {
        List<String> torn = Catalogue.load(ConfigFolder.path().resolve("catalogue")).procedures().stream().map(Procedure::name)
                .filter(title -> ENGLISH.of(title).stream().anyMatch(phrase -> !phrase.language().equals(Comfort.Language.VI))).toList();
        assertEquals(List.of(), torn);
    }
}
