package vn.motcua.device.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerToResetTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
            "3B85800180 73C8214 05E, true, contactless with extended length",
            "3B85800180 73C8210 01E, false, contactless without",
            "3B80800101, false, no historical bytes",
            "3B8F8001804F0CA000000306030001000000006A, false, storage card of PC/SC part 3",
            "3B, false, cut short",
            "'', false, nothing at all",
            "3B858001, false, historical bytes announced and missing",
            "3BFF, false, interface bytes announced and missing"
    })
    void extendedLengthIsTakenOnlyFromCapabilitiesThatAreThere(String atr, boolean extended, String what) {
        assertEquals(extended, AnswerToReset.announcesExtendedLength(HexFormat.of().parseHex(atr.replace(" ", ""))), what);
    }
}
