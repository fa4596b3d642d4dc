package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;

/** A printer obeys some bytes even inside a picture: none of them may be sent, and no dot may be lost for that. */
class PictureContainsRealTimeCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"100401", "100408", "100411", "100500", "1005ff", "101400", "100401100402", "100510051005"})
    void sequenceIsBrokenWithoutADotMoreOrLess(String sequence) {
        Bitmap picture = new Bitmap(576, 40);
        frame(picture);
        byte[] bytes = HexFormat.of().parseHex(sequence);
        for (int i = 0; i < 8 * bytes.length; i++) {
            if ((bytes[i / 8] & 0x80 >> i % 8) != 0) {
                picture.blacken(240 + i, 20);
            }
        }
        assertBroken(picture, 0);
    }

    /** Across the whole line the picture cannot be moved: a dot beside a black one is added. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void fullLineGetsOneDotMore(int start) {
        Bitmap picture = new Bitmap(576, 3);
        for (int i = 0; i < 2; i++) {
            picture.blacken(i * 575, 1);
        }
        // 10 05 at a whole byte, and again four dots aside.
        for (int x : new int[] {200 + 3, 208 + 5, 208 + 7, 304 + start + 3, 312 + start + 5, 312 + start + 7}) {
            picture.blacken(x, 1);
        }
        assertBroken(picture, 2);
    }

    private static void frame(Bitmap picture) {
        for (int x = 28; x < 548; x++) {
            picture.blacken(x, 0);
            picture.blacken(x, picture.height() - 1);
        }
        for (int y = 0; y < picture.height(); y++) {
            picture.blacken(28, y);
            picture.blacken(547, y);
        }
    }

    private static void assertBroken(Bitmap picture, int mostDots) {
        for (byte[] strip : RasterStrips.encode(picture)) {
            assertEquals(-1, RealTimeCommands.indexIn(strip));
        }
        List<PrintedPaper> papers = PaperDecoder.decode(EscPos.stream(picture, Cutter.FULL), PrinterHabits.good());
        assertTrue(Dots.difference(picture, papers.get(0)) <= mostDots);
    }
}
