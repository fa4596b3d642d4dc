package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Lines of scripts that put no spaces between words, and of letters that are drawn as one sign. */
class WordIsTornApartTest {

    /** Every sign that takes room is ten pixels wide; what stands above or below another takes none. */
    private static final Ruler TEN_EACH = new Ruler() {
        @Override
        public int width(String text, Type type) {
            return 10 * (int) text.codePoints().filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK && letter != 0x200B).count();
        }

        @Override
        public Paragraph broken(Paragraph.Asked asked) {
            return asked.broken(this);
        }
    };

    @Test
    void chineseGoesOnAfterAnySignButNeverBeginsALineWithAStop() {
        assertEquals(List.of("您今天要", "办理什么", "业务？"), lines("您今天要办理什么业务？", 40));
        assertEquals(List.of("您好谢", "谢。"), lines("您好谢谢。", 40));
    }

    @Test
    void khmerAndLaoGoOnWhereTheTranslatorPutABreakAndNeverWithinASign() {
        assertEquals(List.of("យក\u200B", "លេខ"), lines("យក\u200Bលេខ", 40));
        assertEquals(List.of("ស្កេន", "ស្កេន"), lines("ស្កេនស្កេន", 45), "the coeng and what it puts below stay together");
        assertEquals(List.of("ກະ", "ເກ"), lines("ກະເກ", 35), "a vowel that stands before its letter stays with it");
    }

    @Test
    void vietnameseGoesOnAfterSpacesAndAnOverlongCodeInside() {
        assertEquals(List.of("Lấy số", "thứ tự"), lines("Lấy số thứ tự", 70));
        assertEquals(List.of("H26-03", "00-042", "7"), lines("H26-0300-0427", 60));
    }

    private static List<String> lines(String text, int width) {
        return Paragraph.of(text, new Type(Weight.REGULAR, 20, 1.3), width, TEN_EACH).lines().stream()
                .map(line -> String.join("", line.pieces().stream().map(Paragraph.Piece::text).toList())).toList();
    }
}
