package vn.motcua.device.folder;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.motcua.device.PictureResolution;
import vn.motcua.device.WholeJpeg;

/** A picture file that a scanner has saved, proven to be whole, and copied out as pages. */
final class SavedPicture {

    private static final int LEAST = 75;

    private final Path file;
    private final int givenDotsPerInch;

    /** @param dotsPerInch 0 to believe the picture */
    SavedPicture(Path file, int dotsPerInch) {
        this.file = file;
        this.givenDotsPerInch = dotsPerInch;
    }

    /** @param dotsPerInch 75 or more */
    record Side(Path file, int dotsPerInch) {
    }

    /**
     * Copies every page of it.
     *
     * @return one file a page: a JPEG as it was, all others as netpbm
     * @throws IOException when it is not whole; nothing is left in the folder then
     */
    List<Side> copyTo(Path folder) throws IOException {
        List<Side> sides = new ArrayList<>();
        try {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g")) {
                sides.add(jpeg(folder));
            } else {
                decode(folder, sides);
            }
            return sides;
        } catch (IOException | RuntimeException e) {
            for (Side side : sides) {
                Files.deleteIfExists(side.file());
            }
            throw e instanceof IOException io ? io : new IOException("not a picture: " + e.getMessage(), e);
        }
    }

    private Side jpeg(Path folder) throws IOException {
        Path copy = Files.copy(file, folder.resolve("saved-" + UUID.randomUUID() + ".jpg"), StandardCopyOption.REPLACE_EXISTING);
        try {
            WholeJpeg.read(copy);
            return new Side(copy, resolution());
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private int resolution() throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                return resolution(reader, 0);
            } finally {
                reader.dispose();
            }
        }
    }

    private int resolution(ImageReader reader, int image) throws IOException {
        return Math.max(LEAST, givenDotsPerInch > 0 ? givenDotsPerInch
                : PictureResolution.of(reader.getWidth(image), reader.getHeight(image), pixelMillimetres(reader, image)));
    }

    /** As the picture tells; 0 when it does not. */
    private static double pixelMillimetres(ImageReader reader, int image) throws IOException {
        try {
            IIOMetadata metadata = reader.getImageMetadata(image);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            NodeList sizes = ((Element) metadata.getAsTree("javax_imageio_1.0")).getElementsByTagName("HorizontalPixelSize");
            return sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        } catch (IIOException e) {
            // Metadata that the JDK does not understand: the size of the picture tells as well.
            return 0;
        }
    }

    private void decode(Path folder, List<Side> sides) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                int count = reader.getNumImages(true);
                for (int i = 0; i < count; i++) {
                    BufferedImage image = reader.read(i);
                    Path copy = folder.resolve("saved-" + UUID.randomUUID() + ".pnm");
                    sides.add(new Side(copy, resolution(reader, i)));
                    write(image, copy);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("not a JPEG, PNG or TIFF picture");
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return reader;
    }

    private static void write(BufferedImage image, Path target) throws IOException {
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(),
                grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        byte[] samples = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            out.write(((grey ? "P5" : "P6") + "\n" + plain.getWidth() + " " + plain.getHeight() + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(grey ? samples : redFirst(samples));
        }
    }

    private static byte[] redFirst(byte[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            byte blue = samples[i];
            samples[i] = samples[i + 2];
            samples[i + 2] = blue;
        }
        return samples;
    }
}
