package vn.motcua.kiosk.dossier;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.motcua.device.PictureResolution;
import vn.motcua.device.PnmHeader;

/** Reads the picture files that scanners write: PNM, and what ImageIO knows. */
public final class PagePicture {

    /** An A3 sheet at 600 dpi; more is no page, and would not fit into memory. */
    private static final long MOST_PIXELS = 70_000_000;

    private PagePicture() {
    }

    /**
     * @return TYPE_3BYTE_BGR or TYPE_BYTE_GRAY
     * @throws IOException when it is broken, cut short, of an unknown kind or too large
     */
    public static BufferedImage read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return isPnm(in) ? readPnm(in) : readOther(file, true, PagePicture::pixels);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // What ImageIO's readers throw at some damaged files.
            throw new IOException("damaged picture", e);
        }
    }

    /** What the file tells of its resolution, or as if it were A4; read from its head, which says nothing of its end. */
    static int dotsPerInch(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (isPnm(in)) {
                PnmHeader header = PnmHeader.read(in);
                return PictureResolution.of(header.width(), header.height(), 0);
            }
        }
        return readOther(file, false, reader -> PictureResolution.of(reader.getWidth(0), reader.getHeight(0),
                pixelMillimetres(reader.getImageMetadata(0))));
    }

    private static double pixelMillimetres(IIOMetadata told) {
        NodeList sizes = ((Element) told.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName)).getElementsByTagName("HorizontalPixelSize");
        return sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
    }

    private static boolean isPnm(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 'P' && second >= '4' && second <= '6';
    }

    private static BufferedImage readPnm(InputStream in) throws IOException {
        PnmHeader header = PnmHeader.read(in);
        requireSensible(header.width(), header.height());
        boolean colour = header.kind() == PnmHeader.Kind.COLOUR;
        BufferedImage image = Worktop.picture(header.width(), header.height(),
                colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] line = new byte[header.bytesPerLine()];
        int perLine = header.width() * header.samples();
        for (int y = 0; y < header.height(); y++) {
            if (in.readNBytes(line, 0, line.length) < line.length) {
                throw new EOFException("the picture ends after " + y + " of " + header.height() + " lines");
            }
            for (int i = 0; i < perLine; i++) {
                int place = colour ? i + 2 - 2 * (i % 3) : i;
                pixels[y * perLine + place] = sample(header, line, i);
            }
        }
        return image;
    }

    private static byte sample(PnmHeader header, byte[] line, int i) {
        if (header.kind() == PnmHeader.Kind.BITMAP) {
            return (byte) ((line[i >> 3] >> (7 - (i & 7)) & 1) == 1 ? 0 : 255);
        }
        if (header.maximum() == 255) {
            return line[i];
        }
        int value = header.maximum() > 255 ? (line[2 * i] & 0xFF) << 8 | line[2 * i + 1] & 0xFF : line[i] & 0xFF;
        return (byte) (Math.min(value, header.maximum()) * 255 / header.maximum());
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T readOther(Path file, boolean pixelsAlone, Reading<T> reading) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, pixelsAlone);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage pixels(ImageReader reader) throws IOException {
        requireSensible(reader.getWidth(0), reader.getHeight(0));
        Truncation truncation = new Truncation();
        reader.addIIOReadWarningListener(truncation);
        BufferedImage image = reader.read(0, onWorktop(reader));
        truncation.requireNone();
        return plain(image);
    }

    /** Readers make the picture themselves unless they are given one of their own kind. */
    private static ImageReadParam onWorktop(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int type = reader.getImageTypes(0).next().getBufferedImageType();
        if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY) {
            param.setDestination(Worktop.picture(reader.getWidth(0), reader.getHeight(0), type));
        }
        return param;
    }

    /** JPEG readers fill a page cut short with grey and only warn. */
    private static final class Truncation implements IIOReadWarningListener {
        private String warning = "";

        @Override
        public void warningOccurred(ImageReader source, String words) {
            warning = words;
        }

        private void requireNone() throws IOException {
            if (!warning.isEmpty()) {
                throw new IOException(warning);
            }
        }
    }

    private static void requireSensible(int width, int height) throws IOException {
        if ((long) width * height > MOST_PIXELS || width < 16 || height < 16) {
            throw new IOException("a picture of " + width + " by " + height + " pixels is no page");
        }
    }

    /** White where the picture is see-through. */
    private static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }
}
