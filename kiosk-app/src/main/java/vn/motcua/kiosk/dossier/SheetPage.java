package vn.motcua.kiosk.dossier;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

import vn.motcua.device.Fault;

/** A page of the PDF, painted from the layers of a sheet: their bytes go in as they are, while the file is written. */
final class SheetPage {

    private static final float POINTS_PER_INCH = 72;
    /** A scanned sheet this near to A4 is A4. */
    private static final float TOLERANCE = 3 * POINTS_PER_INCH / 25.4f;

    /** A pixel or two of 300 to the inch, in points. */
    private static final float UNSTRETCHED = 0.5f;

    private final PDDocument document;
    private final Sheet sheet;
    private final PDRectangle box;
    private final float width;
    private final float height;

    private SheetPage(PDDocument document, Sheet sheet) {
        this.document = document;
        this.sheet = sheet;
        this.box = box();
        this.width = across(points(sheet.width()), box.getWidth());
        this.height = across(points(sheet.height()), box.getHeight());
    }

    private float points(int pixels) {
        return pixels * POINTS_PER_INCH / sheet.dotsPerInch();
    }

    /** A sheet of A4 is a fraction of a pixel off: stretched by it, every stroke would be drawn anew between the pixels. */
    private static float across(float own, float box) {
        return Math.abs(own - box) < UNSTRETCHED ? own : box;
    }

    /** @throws Unreadable when a layer's file cannot be read back */
    static PDPage of(PDDocument document, Sheet sheet) throws IOException {
        return new SheetPage(document, sheet).page();
    }

    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(KeptFile layer, IOException cause) {
            super("page " + layer.name() + " cannot be read back", cause);
        }
    }

    private PDPage page() throws IOException {
        PDPage page = new PDPage(box);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Sheet.Layer layer : sheet.layers()) {
                if (layer instanceof Sheet.Picture picture) {
                    content.drawImage(jpeg(picture.jpeg()), place(picture));
                } else if (layer instanceof Sheet.Ink ink) {
                    paint(ink, content);
                }
            }
        }
        return page;
    }

    private Matrix place(Sheet.Picture picture) {
        double pointsX = width / sheet.width();
        double pointsY = height / sheet.height();
        AffineTransform place = AffineTransform.getRotateInstance(Math.toRadians(picture.degrees()), width / 2, box.getHeight() - height / 2);
        place.translate(picture.left() * pointsX, box.getHeight() - (picture.top() + picture.height()) * pointsY);
        place.scale(picture.width() * pointsX, picture.height() * pointsY);
        return new Matrix(place);
    }

    private void paint(Sheet.Ink ink, PDPageContentStream content) throws IOException {
        PDImageXObject painted = stencil(ink.jbig2());
        if (ink.colours().isPresent()) {
            PDImageXObject colours = jpeg(ink.colours().get());
            colours.getCOSObject().setItem(COSName.MASK, painted.getCOSObject());
            painted = colours;
        } else {
            content.setNonStrokingColor(new Color(ink.rgb()));
        }
        content.drawImage(painted, new Matrix(width, 0, 0, height, 0, box.getHeight() - height));
    }

    /** A mask paints where it is 0, and JBIG2 hands black out as 0 (ISO 32000-1, 7.4.7 and 8.9.6.2): no /Decode is wanted. */
    private PDImageXObject stencil(KeptFile jbig2) throws IOException {
        KeptStream stream = new KeptStream(jbig2, COSName.JBIG2_DECODE, sheet.width(), sheet.height(), 1);
        stream.setBoolean(COSName.IMAGE_MASK, true);
        return new PDImageXObject(new PDStream(stream), null);
    }

    private static PDImageXObject jpeg(KeptFile file) throws IOException {
        JpegHead head = head(file);
        KeptStream stream = new KeptStream(file, COSName.DCT_DECODE, head.width(), head.height(), 8);
        stream.setItem(COSName.COLORSPACE, head.samples() == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        return new PDImageXObject(new PDStream(stream), null);
    }

    private static JpegHead head(KeptFile file) throws IOException {
        try (InputStream in = file.open()) {
            return JpegHead.read(in);
        } catch (IOException e) {
            throw WholeFile.faultOf(e) == Fault.DISK_FULL ? e : new Unreadable(file, e);
        }
    }

    private PDRectangle box() {
        float width = points(sheet.width());
        float height = points(sheet.height());
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
}
