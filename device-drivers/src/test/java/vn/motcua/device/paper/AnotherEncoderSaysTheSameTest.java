package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;

/** escpos-coffee, written by others, makes the same command of the same picture, and our printer peer burns what it makes. */
class AnotherEncoderSaysTheSameTest {

    @Test
    void rasterOfAFullLineIsTheSameByteForByte() throws Exception {
        Bitmap picture = new Bitmap(576, 24);
        for (int y = 0; y < 24; y++) {
            for (int x = y % 2; x < 576; x += 1 + (x + y) % 5) {
                picture.blacken(x, y);
            }
            picture.blacken(0, y);
            picture.blacken(575, y);
        }
        byte[] theirs = coffee(picture);
        byte[] ours = join(RasterStrips.encode(picture));
        int at = indexOf(theirs, new byte[] {0x1D, 0x76, 0x30});
        int from = indexOf(ours, new byte[] {0x1D, 0x76, 0x30});
        int length = 8 + 72 * 24;
        assertArrayEquals(Arrays.copyOfRange(theirs, at, at + length), Arrays.copyOfRange(ours, from, from + length));
    }

    @Test
    void theirTicketIsBurntAsOurs() throws Exception {
        Bitmap set = new Typesetter(576, 203).set(SamplePapers.ticket());
        List<PrintedPaper> papers = PaperDecoder.decode(coffee(set), PrinterHabits.good());
        assertEquals(1, papers.size());
        assertEquals(0, Dots.difference(set, papers.get(0)));
    }

    private static byte[] coffee(Bitmap picture) throws Exception {
        BufferedImage colours = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        colours.createGraphics().drawImage(picture.toImage(), 0, 0, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos printer = new EscPos(bytes)) {
            printer.initializePrinter();
            printer.write(new RasterBitImageWrapper(), new EscPosImage(new CoffeeImageImpl(colours), new BitonalThreshold()));
            printer.cut(EscPos.CutMode.PART);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("no raster command");
    }
}
