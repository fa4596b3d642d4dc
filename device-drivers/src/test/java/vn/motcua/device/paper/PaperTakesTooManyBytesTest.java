package vn.motcua.device.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;

import javax.imageio.ImageIO;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import org.junit.jupiter.api.Test;

import vn.motcua.device.PrintDocument;

/** Bytes are seconds on a serial line: the same picture through escpos-coffee as a whole raster is the measure. */
class PaperTakesTooManyBytesTest {

    @Test
    void stripsAreLessThanHalfOfTheWholeRaster() throws Exception {
        for (PrintDocument document : new PrintDocument[] {SamplePapers.ticket(), SamplePapers.receipt()}) {
            Bitmap picture = new Typesetter(576, 203).set(document);
            ImageIO.write(picture.toImage(), "png", new File("target/paper-" + document.title() + ".png"));
            int strips = vn.motcua.device.paper.EscPos.stream(picture, Cutter.PARTIAL).length;
            int whole = coffee(picture).length;
            System.out.printf("%s: %d strips, %d bytes, %.1f %% of a whole raster%n", document.title(),
                    RasterStrips.encode(picture).size(), strips, 100.0 * strips / whole);
            assertTrue(strips * 2 <= whole, document.title() + ": " + strips + " of " + whole);
        }
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
