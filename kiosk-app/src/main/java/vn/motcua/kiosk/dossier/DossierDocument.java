package vn.motcua.kiosk.dossier;

import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

import vn.motcua.device.Fault;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.kiosk.dossier.DossierContents.Part;

/**
 * Pages become one PDF: the JPEGs go in byte for byte, a bookmark leads to each document. What is read of a page is kept in a
 * temporary file and not in the heap, so a hundred pages need no more memory than one.
 */
public final class DossierDocument {

    private static final float POINTS_PER_INCH = 72;
    /** A scanned sheet this near to A4 is A4. */
    private static final float TOLERANCE = 3 * POINTS_PER_INCH / 25.4f;

    private final DossierContents contents;

    public DossierDocument(DossierContents contents) {
        this.contents = contents;
    }

    /** Writes the file, whole or not at all. */
    public Filing write(Path file) {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            compose(document);
            WholeFile.write(file, document::save);
            return new Filing.Filed(file, document.getNumberOfPages(), Files.size(file));
        } catch (UnreadablePage e) {
            return new Filing.NotFiled(Fault.PAGE_INCOMPLETE, e.getMessage());
        } catch (IOException e) {
            return new Filing.NotFiled(WholeFile.faultOf(e), String.valueOf(e.getMessage()));
        }
    }

    private void compose(PDDocument document) throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Part part : contents.parts()) {
            PDPage first = null;
            for (Leaf leaf : part.leaves()) {
                PDPage page = page(document, leaf);
                document.addPage(page);
                first = first == null ? page : first;
            }
            if (!part.name().isEmpty()) {
                outline.addLast(bookmark(part.name(), first));
            }
        }
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
        document.getDocumentCatalog().setLanguage("vi-VN");
        describe(document);
    }

    private static PDPage page(PDDocument document, Leaf leaf) throws IOException {
        PDImageXObject image = image(document, leaf);
        PDRectangle box = box(image, leaf.dotsPerInch());
        PDPage page = new PDPage(box);
        page.setRotation(leaf.quarterTurns() * 90);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, new Matrix(AffineTransform.getScaleInstance(box.getWidth(), box.getHeight())));
        }
        return page;
    }

    private static PDImageXObject image(PDDocument document, Leaf leaf) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(leaf.jpeg()))) {
            return JPEGFactory.createFromStream(document, in);
        } catch (IOException e) {
            throw WholeFile.faultOf(e) == Fault.DISK_FULL ? e : new UnreadablePage(leaf, e);
        }
    }

    private static final class UnreadablePage extends IOException {
        private static final long serialVersionUID = 1;

        private UnreadablePage(Leaf leaf, IOException cause) {
            super("page " + leaf.jpeg().getFileName() + " cannot be read back", cause);
        }
    }

    private static PDRectangle box(PDImageXObject image, int dotsPerInch) {
        float width = image.getWidth() * POINTS_PER_INCH / dotsPerInch;
        float height = image.getHeight() * POINTS_PER_INCH / dotsPerInch;
        if (near(width, PDRectangle.A4.getWidth()) && near(height, PDRectangle.A4.getHeight())) {
            return PDRectangle.A4;
        }
        if (near(width, PDRectangle.A4.getHeight()) && near(height, PDRectangle.A4.getWidth())) {
            return new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
        }
        return new PDRectangle(width, height);
    }

    private static boolean near(float a, float b) {
        return Math.abs(a - b) < TOLERANCE;
    }

    private static PDOutlineItem bookmark(String name, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(destination);
        return item;
    }

    private void describe(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        if (!contents.title().isEmpty()) {
            information.setTitle(contents.title());
        }
        information.setCreator("Một Cửa Kiosk");
        information.setProducer("Apache PDFBox");
        contents.made().ifPresent(made -> {
            Calendar time = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            time.setTimeZone(TimeZone.getTimeZone("UTC"));
            information.setCreationDate(time);
            information.setModificationDate(time);
        });
        // The file's identifier is made of this and of the description above, not of the clock: same pages, same bytes.
        document.setDocumentId(0L);
    }
}
