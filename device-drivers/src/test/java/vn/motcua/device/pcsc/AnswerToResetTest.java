package vn.motcua.device.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerToResetTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
            "3B85800180 73C8214 05E, TAKEN, contactless with extended length",
            "3B85800180 73C8210 01E, NOT_TAKEN, contactless without",
            "3B80800101, UNSAID, no historical bytes",
            "3B8F8001804F0CA000000306030001000000006A, UNSAID, storage card of PC/SC part 3",
            "3B, UNSAID, cut short",
            "'', UNSAID, nothing at all",
            "3B858001, UNSAID, historical bytes announced and missing",
            "3BFF, UNSAID, interface bytes announced and missing"
    })
    void extendedLengthIsTakenOnlyFromCapabilitiesThatAreThere(String atr, AnswerToReset.ExtendedLength extended, String what) {
        assertEquals(extended, AnswerToReset.extendedLength(HexFormat.of().parseHex(atr.replace(" ", ""))), what);
    }
}
