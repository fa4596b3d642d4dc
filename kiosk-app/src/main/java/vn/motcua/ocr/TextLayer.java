package vn.motcua.ocr;

import java.awt.geom.AffineTransform;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts the words of a scanned PDF invisibly over their pictures, so that it can be searched and copied from. They are appended: the
 * PDF's own bytes stay as they are, and a PDF/A stays one.
 */
public final class TextLayer {

    private static final long SECONDS_A_PAGE = 120;

    private final PageReader reader;

    /** @param language of tesseract, as "vie" */
    public TextLayer(String language) {
        reader = new PageReader(language, SECONDS_A_PAGE);
    }

    /** @return the programs that are missing on this machine; empty when layers can be made */
    public static List<String> missingPrograms() {
        return PageReader.missing();
    }

    /**
     * Writes the searchable PDF beside; it is on the disk when this returns. Takes a few seconds a page.
     *
     * @param out another file; nothing of it stays behind when this fails
     */
    public void add(Path pdf, Path out) throws IOException, InterruptedException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile());
             FileChannel channel = FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                lay(reader.read(pdf, i + 1), document, document.getPage(i));
            }
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            document.saveIncremental(stream);
            stream.flush();
            channel.force(true);
        } catch (IOException | InterruptedException | RuntimeException e) {
            Files.deleteIfExists(out);
            throw e;
        }
    }

    private static void lay(byte[] words, PDDocument document, PDPage page) throws IOException {
        try (PDDocument read = Loader.loadPDF(words)) {
            PDFormXObject form = new LayerUtility(document).importPageAsForm(read, 0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.transform(new Matrix(place(form.getBBox(), page)));
                content.drawForm(form);
            }
        }
    }

    /** From the page as it was read, upright, to the page as it lies in the file, which its reader turns clockwise. */
    private static AffineTransform place(PDRectangle upright, PDPage page) {
        PDRectangle box = page.getMediaBox();
        int turns = Math.floorMod(page.getRotation() / 90, 4);
        double width = turns % 2 == 0 ? box.getWidth() : box.getHeight();
        double height = turns % 2 == 0 ? box.getHeight() : box.getWidth();
        AffineTransform place = switch (turns) {
            case 1 -> new AffineTransform(0, 1, -1, 0, box.getWidth(), 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight());
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, box.getHeight());
            default -> new AffineTransform();
        };
        place.scale(width / upright.getWidth(), height / upright.getHeight());
        return place;
    }
}
