package vn.motcua.kiosk.identity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;

/** A portrait as the screen can show it: JPEG stays as it is, JPEG 2000 is decoded and written anew. */
final class PortraitPicture {

    /** Codestream header: SOC, SIZ, length, capabilities, then width and height (ISO/IEC 15444-1, A.5.1). */
    private static final int START_AND_SIZE = 0xFF4FFF51;
    private static final int WIDTH_FROM_START = 8;
    private static final int HEADER = 16;
    /** A portrait has some hundred pixels a side; a header that claims thousands would only take the memory. */
    private static final int MOST_PIXELS_A_SIDE = 2000;

    private PortraitPicture() {
    }

    /** @param picture JPEG or JPEG 2000, file or bare codestream */
    static byte[] asJpeg(byte[] picture) throws MalformedDataException {
        return Portrait.begins(picture, Portrait.JPEG) ? picture : written(decoded(picture));
    }

    private static BufferedImage decoded(byte[] picture) throws MalformedDataException {
        requireSize(picture);
        ImageReader reader = new J2KImageReader(new J2KImageReaderSpi());
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } catch (IOException | RuntimeException | ThreadDeath e) {
            // The decoder meets malformed input with many kinds of RuntimeException, and one that is cut short by throwing
            // ThreadDeath (JJ2KExceptionHandler in 1.4.0), which would end the card reader's thread.
            throw new MalformedDataException("a JPEG 2000 picture that cannot be decoded");
        } finally {
            reader.dispose();
        }
    }

    /** Before the decoder sees it: that allocates whatever the header claims. */
    private static void requireSize(byte[] picture) throws MalformedDataException {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        for (int at = 0; at + HEADER <= picture.length; at++) {
            if (bytes.getInt(at) == START_AND_SIZE) {
                int width = bytes.getInt(at + WIDTH_FROM_START);
                int height = bytes.getInt(at + WIDTH_FROM_START + Integer.BYTES);
                if (width > 0 && height > 0 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE) {
                    return;
                }
                throw new MalformedDataException("a JPEG 2000 picture of a size that no portrait has");
            }
        }
        throw new MalformedDataException("a JPEG 2000 picture without a codestream");
    }

    private static byte[] written(BufferedImage image) throws MalformedDataException {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = opaque.createGraphics();
        try {
            g.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            g.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (ImageIO.write(opaque, "jpeg", out)) {
                return out.toByteArray();
            }
        } catch (IOException e) {
            // Said below, in the same words.
        }
        throw new MalformedDataException("a picture that cannot be written as JPEG");
    }
}
