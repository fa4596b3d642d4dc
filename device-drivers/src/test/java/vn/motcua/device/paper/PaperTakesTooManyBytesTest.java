package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import org.junit.jupiter.api.Test;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;

/** Bytes are seconds on a serial line: the same picture through escpos-coffee as a whole raster is the measure. */
class PaperTakesTooManyBytesTest {

    private static final PrintDocument TICKET = SamplePapers.ticket();

    @Test
    void stripsAreLessThanHalfOfTheWholeRaster() throws Exception {
        for (PrintDocument document : new PrintDocument[] {TICKET, SamplePapers.receipt()}) {
            Bitmap picture = new Typesetter(576, 203).set(document);
            assertShare(45, document, stream(PaperEncoder.portable().pieces(Layout.of(picture), Cutter.PARTIAL)));
        }
    }

    @Test
    void ownCodeAndHalfTheNumber() throws Exception {
        byte[] bytes = stream(new PaperEncoder(true, true, Optional.empty()).pieces(layout(), Cutter.PARTIAL));
        assertShare(28, TICKET, bytes);
        assertReadable(PaperDecoder.decode(bytes, PrinterHabits.good()));
    }

    @Test
    void lettersOfThePrinter() throws Exception {
        byte[] bytes = stream(TextPaper.pieces(TICKET, 576, 203, 30, 31, true, Cutter.PARTIAL));
        assertShare(2, TICKET, bytes);
        StringBuffer letters = new StringBuffer();
        assertReadable(PaperDecoder.decode(bytes, PrinterHabits.good(), letters));
        for (String words : List.of("Phục vụ hành chính công Hà Nội", "Đăng ký khai sinh", "A042", "Quầy 3, 4, 5", "Chờ khoảng: 12 phút")) {
            assertTrue(letters.toString().contains(words), letters::toString);
        }
    }

    private static Layout layout() {
        return new Typesetter(576, 203, true).lay(TICKET);
    }

    private static void assertReadable(List<PrintedPaper> papers) {
        assertEquals(1, papers.size());
        assertEquals(SamplePapers.ADDRESS, Dots.code(papers.get(0).toImage()));
    }

    private static void assertShare(double most, PrintDocument document, byte[] bytes) throws Exception {
        int whole = coffee(new Typesetter(576, 203).set(document)).length;
        double share = 100.0 * bytes.length / whole;
        System.out.printf("%s: %d bytes, %.2f %% of a whole raster%n", document.title(), bytes.length, share);
        assertTrue(share <= most, document.title() + ": " + bytes.length + " of " + whole);
    }

    private static byte[] stream(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
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
}
