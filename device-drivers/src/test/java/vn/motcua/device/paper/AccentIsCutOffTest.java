package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;

/** The highest and the deepest letters of Vietnamese lose no dot, wherever they stand. */
class AccentIsCutOffTest {

    private static final String LETTERS = "ẤẦẪỄỖỰẵỡgyỵộặẬ";

    @ParameterizedTest
    @ValueSource(ints = {26, 34, 52})
    void firstLineOfAPaperIsWhole(int size) {
        for (Weight weight : Weight.values()) {
            Part line = new Text(LETTERS, size, weight, Align.LEFT);
            assertEquals(ink(new Feed(100), line, new Feed(100)), ink(line));
        }
    }

    @Test
    void largestNumberIsWhole() {
        Part big = new BigText("ẤỰ9", 176);
        assertEquals(ink(new Feed(100), big, new Feed(100)), ink(big));
    }

    @Test
    void lettersStayWithinTheirBox() {
        Bitmap with = set(new Box(List.of("ẤỖỰy", "ẤỖỰy")));
        Bitmap without = set(new Box(List.of("", "")));
        assertTrue(with.height() >= without.height());
        // Inside the frame's upper and lower edge nothing but the two sides is black.
        int top = 18 + 4 + 1;
        assertEquals(black(without, top), black(with, top));
    }

    @Test
    void lettersStayWithinTheirBand() {
        Bitmap band = set(new Band("ẤỖỰy", "ẤỖỰy"));
        for (int y : new int[] {16 + 1, band.height() - 12 - 2}) {
            assertTrue(black(band, y) > 500, "the band's edge is white at " + y);
        }
    }

    @Test
    void combiningAccentsArePrintedLikeWholeLetters() {
        String composed = "Nguyễn Thị Mẫu";
        assertEquals(set(text(composed)), set(text(Normalizer.normalize(composed, Normalizer.Form.NFD))));
    }

    private static Part text(String words) {
        return new Text(words, 26, Weight.MEDIUM, Align.LEFT);
    }

    private static Bitmap set(Part... parts) {
        return new Typesetter(576, 203).set(new PrintDocument("test", List.of(parts)));
    }

    private static int ink(Part... parts) {
        Bitmap bitmap = set(parts);
        int ink = 0;
        for (int y = 0; y < bitmap.height(); y++) {
            ink += black(bitmap, y);
        }
        return ink;
    }

    private static int black(Bitmap bitmap, int y) {
        int black = 0;
        for (int x = 0; x < bitmap.width(); x++) {
            black += bitmap.black(x, y) ? 1 : 0;
        }
        return black;
    }
}
