package vn.motcua.centre.dossier;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of dossiers as pictures, so that an official reads them beside the form and no paper stays behind on the computer. */
final class PagePictures {

    /** Fine print is readable, and an A4 page is 1.2 million dots. */
    private static final int DPI = 110;

    /** A page takes some 20 MB while it is drawn; more at once would only wait for the processor. */
    private final Semaphore atOnce = new Semaphore(2);

    static {
        // Else ImageIO writes each page to a temporary file on its way.
        ImageIO.setUseCache(false);
    }

    /** @param page from 1 @return PNG; empty when there is no such page */
    Optional<byte[]> png(Path pdf, int page) throws IOException {
        atOnce.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return Optional.of(out.toByteArray());
        } finally {
            atOnce.release();
        }
    }
}
