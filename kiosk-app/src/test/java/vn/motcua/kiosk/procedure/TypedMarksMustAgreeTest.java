package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMarksMustAgreeTest {

    @Test
    void aDrawingIsNoLandCertificate() {
        assertTrue(Shipped.find("mất sổ đỏ").contains(Shipped.LAND_CERTIFICATE_LOST));
        assertFalse(Shipped.find("mất sơ đồ").contains(Shipped.LAND_CERTIFICATE_LOST));
        assertTrue(Shipped.find("mat so do").contains(Shipped.LAND_CERTIFICATE_LOST));
    }

    @ParameterizedTest
    @CsvSource({"ký, ky, true", "ký, kỳ, false", "ky, ký, false", "đất, dat, true", "đất, đat, true", "đất, dất, true",
            "đất, đạt, false", "hoà, hòa, true", "thuý, thúy, true", "kĩ, kỹ, true", "quí, quý, true", "tay, tai, false"})
    void aWordAnswersWhatWasTypedWhenEachMarkTypedIsThere(String word, String typed, boolean answers) {
        assertEquals(answers, Syllable.of(word).answers(Syllable.of(typed)));
    }

    @Test
    void textInPiecesIsTheSameText() {
        assertEquals(Shipped.find("đăng ký thường trú"), Shipped.find(Normalizer.normalize("đăng ký thường trú", Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({"đăng ký khai sinh", "ĐĂNG KÝ KHAI SINH", "dang ky khai sinh", "đang ky khai sinh", "đăng kí khai sinh", "Dăng ký khai sinh"})
    void anyShareOfTheMarksWillDo(String query) {
        assertEquals(Shipped.BIRTH, Shipped.first(query));
    }
}
