package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStrokesAreMisreadTest {

    @ParameterizedTest
    @CsvSource({"ddawng, đăng", "kys, ký", "thuowngf, thường", "thuwowngf, thường", "huwowng, hương", "nuwowcs, nước",
            "giaays, giấy", "quyeenf, quyền", "quyeefn, quyền", "dduwowngf, đường", "giar, giả", "truws, trứ", "hoas, hóa", "uwr, ử"})
    void telex(String typed, String meant) {
        assertEquals(Syllable.of(meant), KeyStrokes.telex(typed).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"d9a8ng, đăng", "ky1, ký", "thu7o7ng2, thường", "thuong72, thường", "gia6y1, giấy", "quye6n2, quyền", "nu7o7c1, nước"})
    void vni(String typed, String meant) {
        assertEquals(Syllable.of(meant), KeyStrokes.vni(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"khai", "sinh", "pt", "hon"})
    void wordsWithoutKeysAreLeftAlone(String typed) {
        assertTrue(KeyStrokes.telex(typed).isEmpty());
        assertTrue(KeyStrokes.vni(typed).isEmpty());
    }
}
