package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleCitizens;

class PortraitInAnotherFormatTest {

    private static byte[] jpeg() throws MalformedDataException {
        return Portrait.picture(SampleReading.CITIZENS.files(SampleCitizens.MAN).get(0x0102));
    }

    private static byte[] jpeg2000() throws IOException, MalformedDataException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** From the file's boxes to the stream within. */
    private static byte[] bareCodestream(byte[] file) {
        for (int at = 0; at < file.length - 3; at++) {
            if (file[at] == (byte) 0xFF && file[at + 1] == 0x4F && file[at + 2] == (byte) 0xFF && file[at + 3] == 0x51) {
                return Arrays.copyOfRange(file, at, file.length);
            }
        }
        throw new AssertionError("no codestream");
    }

    private static void assertShowsTheSame(byte[] shown) throws IOException, MalformedDataException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown));
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg()));
        assertEquals(expected.getWidth(), image.getWidth());
        assertEquals(expected.getHeight(), image.getHeight());
        Color face = new Color(image.getRGB(210, 330));
        Color expectedFace = new Color(expected.getRGB(210, 330));
        int distance = Math.abs(face.getRed() - expectedFace.getRed()) + Math.abs(face.getGreen() - expectedFace.getGreen())
                + Math.abs(face.getBlue() - expectedFace.getBlue());
        assertTrue(distance < 60, "another colour: " + face);
    }

    @Test
    void jpegIsNotTouched() throws MalformedDataException {
        byte[] jpeg = jpeg();
        assertSame(jpeg, PortraitPicture.asJpeg(jpeg));
    }

    @Test
    void jpeg2000IsShownAsJpeg() throws Exception {
        assertShowsTheSame(PortraitPicture.asJpeg(jpeg2000()));
        assertShowsTheSame(PortraitPicture.asJpeg(bareCodestream(jpeg2000())));
    }

    @Test
    void hugeSizeIsRefusedBeforeMemoryIsTaken() throws Exception {
        byte[] stream = bareCodestream(jpeg2000());
        Arrays.fill(stream, 8, 16, (byte) 0x7F);
        assertThrows(MalformedDataException.class, () -> PortraitPicture.asJpeg(stream));
    }

    @Test
    void pictureCutShortIsMalformedOrShown() throws Exception {
        byte[] stream = bareCodestream(jpeg2000());
        for (int length = 5; length < 400; length += 45) {
            byte[] cut = Arrays.copyOf(stream, length);
            try {
                PortraitPicture.asJpeg(cut);
            } catch (MalformedDataException declared) {
                // The one way out besides a picture.
            }
        }
    }
}
