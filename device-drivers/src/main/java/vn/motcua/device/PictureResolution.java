package vn.motcua.device;

import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How many dots per inch a picture of a sheet has: what its file tells, if that can be; else as if the sheet were A4. */
public final class PictureResolution {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double A4_WIDTH_INCHES = 210 / MILLIMETRES_PER_INCH;
    private static final double A4_HEIGHT_INCHES = 297 / MILLIMETRES_PER_INCH;
    /** A resolution that makes the sheet wider than A3 or narrower than a receipt was never measured. */
    private static final double WIDEST_INCHES = 12;
    private static final double NARROWEST_INCHES = 2;

    private PictureResolution() {
    }

    /** @param image of the reader's pictures, from 0 */
    public static int of(ImageReader reader, int image) throws IOException {
        return of(reader.getWidth(image), reader.getHeight(image), told(reader, image));
    }

    /** Of an A4 sheet, upright or not. */
    public static int ofA4(int width, int height) {
        return of(width, height, 0);
    }

    private static int of(int width, int height, double told) {
        int shorter = Math.min(width, height);
        double inches = told > 0 ? shorter / told : 0;
        boolean believable = inches >= NARROWEST_INCHES && inches <= WIDEST_INCHES;
        return (int) Math.round(believable ? told : Math.max(shorter / A4_WIDTH_INCHES, Math.max(width, height) / A4_HEIGHT_INCHES));
    }

    private static double told(ImageReader reader, int image) throws IOException {
        try {
            return told(reader.getImageMetadata(image));
        } catch (IIOException e) {
            // Metadata that the JDK does not understand: the size of the picture tells as well.
            return 0;
        }
    }

    private static double told(IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        NodeList nodes = ((Element) metadata.getAsTree("javax_imageio_1.0")).getElementsByTagName("HorizontalPixelSize");
        double millimetres = nodes.getLength() == 0 ? 0 : Double.parseDouble(((Element) nodes.item(0)).getAttribute("value"));
        return millimetres > 0 ? MILLIMETRES_PER_INCH / millimetres : 0;
    }
}
