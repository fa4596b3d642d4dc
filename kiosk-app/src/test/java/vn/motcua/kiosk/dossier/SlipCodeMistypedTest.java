package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlipCodeMistypedTest {

    @Property
    void whatIsPrintedIsReadBack(@ForAll @IntRange(max = 99) int kiosk, @ForAll @IntRange(max = 99_999) int sequence) {
        SlipCode code = new SlipCode("H26", kiosk, sequence);
        assertEquals(Optional.of(code), SlipCode.parse(code.toString()));
    }

    @Property
    void oneWrongDigitIsFound(@ForAll @IntRange(max = 99) int kiosk, @ForAll @IntRange(max = 99_999) int sequence,
                              @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 9) int wrongBy) {
        StringBuilder digits = digits(kiosk, sequence);
        digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + wrongBy) % 10));
        assertEquals(Optional.empty(), SlipCode.parse("H26" + digits));
    }

    @Property
    void swappedNeighboursAreFound(@ForAll @IntRange(max = 99) int kiosk, @ForAll @IntRange(max = 99_999) int sequence,
                                   @ForAll @IntRange(max = 6) int place) {
        StringBuilder digits = digits(kiosk, sequence);
        char first = digits.charAt(place);
        char second = digits.charAt(place + 1);
        digits.setCharAt(place, second);
        digits.setCharAt(place + 1, first);
        assertEquals(first == second, SlipCode.parse("H26" + digits).isPresent());
    }

    private static StringBuilder digits(int kiosk, int sequence) {
        return new StringBuilder(new SlipCode("H26", kiosk, sequence).toString().substring(4).replace("-", ""));
    }

    @Test
    void carelessTypingIsForgiven() {
        SlipCode code = new SlipCode("H26", 1, 42);
        String shown = code.toString();
        for (String typed : new String[] {shown, shown.toLowerCase(), shown.replace("-", " "), " " + shown.replace("-", "") + " ",
            shown.replace("-", "–"), "h 26 " + shown.substring(4)}) {
            assertEquals(Optional.of(code), SlipCode.parse(typed), typed);
        }
        for (String typed : new String[] {"", "H26", "H26-0100", shown + "1", "X" + shown, shown.substring(3)}) {
            assertEquals(Optional.empty(), SlipCode.parse(typed), typed);
        }
    }

    /** The example of Damm's dissertation: 572 has the check digit 4. */
    @Test
    void checkDigitIsDamms() {
        assertEquals("H26-0000-5724", new SlipCode("H26", 0, 572).toString());
    }
}
