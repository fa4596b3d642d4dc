package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures of screens: quickly, or small. */
final class PngFile {

    /** Of the JDK's writer: 1 packs nothing, 0 everything it can. */
    private static final float ALL_EFFORT = 0;

    private PngFile() {
    }

    /** @param picture TYPE_INT_RGB */
    static void write(BufferedImage picture, Path file) throws IOException {
        new PngRows(picture.getWidth()).add(picture).write(file);
    }

    /** For pictures that are kept. */
    static void writeSmall(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(file);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(ALL_EFFORT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
