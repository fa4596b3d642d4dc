package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen types what he sees on the paper, without minding dots, dashes, or whether that is an O. */
class CodeIsTypedAsItLooksTest {

    @ParameterizedTest
    @CsvSource({
            "000.00.01.H26-261125-0012, 000.00.01.H26-261125-0012",
            "000.00.01.h26-261125-0012, 000.00.01.H26-261125-0012",
            "0000001H262611250012, 000.00.01.H26-261125-0012",
            "OOO.OO.O1.H26-261125-OO12, 000.00.01.H26-261125-0012",
            "000 00 01 H26 261125 0012, 000.00.01.H26-261125-0012",
            "000.00.0l.H26–261125–0012, 000.00.01.H26-261125-0012",
            "000-00-01-H26-261125-0012, 000.00.01.H26-261125-0012",
            "000.A0.01.H26-210212-9090, 000.A0.01.H26-210212-9090",
            "000A001H262102129090, 000.A0.01.H26-210212-9090",
            "H26.12-261125-0012, H26.12-261125-0012",
            "H55.242.7-261125-100012, H55.242.7-261125-100012",
            "H26-261125-0012, H26-261125-0012",
            "H262611250012, H26-261125-0012",
            "H26-0100-0426, H26-0100-0426",
            "h26 O1OO O426, H26-0100-0426"})
    void forgiven(String typed, String code) {
        assertEquals(code, TypedCode.parse(typed).orElse("no code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H26", "000.00.01.H26-261325-0012", "000.00.01.H26-260230-0012", "000.00.01.H26-261125-12", "H26-0100-0425",
            "quầy 3", "000.00.01.H26"})
    void notForgiven(String typed) {
        assertEquals("no code", TypedCode.parse(typed).orElse("no code"));
    }
}
