package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Where a text of several lines is broken. Every letter is ten wide. */
class LineEndsInTheMiddleOfAWordTest {

    private static final Ruler TEN_A_LETTER = (text, type) -> 10 * text.length();
    private static final Type TYPE = new Type(Weight.REGULAR, 20, 1.4);

    private static List<String> lines(String text, int letters) {
        return Paragraph.of(text, TYPE, 10 * letters, TEN_A_LETTER).lines().stream()
                .map(line -> line.pieces().stream().map(Paragraph.Piece::text).collect(Collectors.joining())).toList();
    }

    @Test
    void aSentenceBeginsALineOfItsOwnWhereThatCostsNone() {
        assertEquals(List.of("Máy chưa in.", "Mời sang quầy bên phải."), lines("Máy chưa in. Mời sang quầy bên phải.", 24));
        assertEquals(List.of("Máy chưa in. Mời sang", "quầy bên phải."), lines("Máy chưa in. Mời sang quầy bên phải.", 21), "it would be a third line");
    }

    @Test
    void theDotOfAnAbbreviationEndsNoSentence() {
        assertEquals(List.of("Trung tâm của TP. Hà Nội", "ở đây cả tuần"), lines("Trung tâm của TP. Hà Nội ở đây cả tuần", 25));
    }

    @Test
    void aWordOfTwoSyllablesIsNotTornApart() {
        assertEquals(List.of("Xin giữ lại các", "giấy tờ của mình."), lines("Xin giữ lại các giấy tờ của mình.", 20));
    }

    @Test
    void whatIsTooWideForItsPlaceIsBrokenBetweenSyllablesAndNotWithinOne() {
        assertEquals(List.of("Tiếp", "nhận"), lines("Tiếp nhận", 6));
    }
}
