package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing and what happened to it, in any order and with anything between. */
class WordsStandApartTest {

    @ParameterizedTest
    @CsvSource({"thẻ căn cước để ở nhà hôm qua bị trộm lấy mất rồi, 1.014064",
            "mất cái ví trong có căn cước, 1.014064",
            "my wallet with my identity card was stolen, 1.014064",
            "quán phở nhà tôi muốn nghỉ hẳn, 1.001266",
            "sổ đỏ nhà tôi bị cháy trong đám cháy, 1.012786",
            "to tien bi chay rach mot goc muon doi, 2.001077"})
    void theHappeningIsFoundWhereverItStands(String query, String code) {
        assertEquals(code, Shipped.first(query));
    }

    @Test
    void aRuleDoesNotDrownWhatWasSaidInFull() {
        assertEquals("2.001016", Shipped.first("bố tôi mất muốn làm giấy từ chối nhận di sản thừa kế"));
        assertEquals("1.000656", Shipped.first("ông cụ mất rồi cần báo tử"));
    }

    @Test
    void initialsStandForAllTheirWordsOrForNone() {
        // "nm" may be short for words with "nghiện" among them; that alone calls up nothing.
        assertNotEquals("3.000527", Shipped.first("ga han thoi gian luu hanh tai viet nm"));
    }
}
