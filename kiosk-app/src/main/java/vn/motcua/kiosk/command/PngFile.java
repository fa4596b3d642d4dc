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

/** Writes pictures of screens quickly: even areas become small with little effort, so the compressor is told to make little. */
final class PngFile {

    /** Of the JDK's writer: 1 packs nothing, 0 everything it can. */
    private static final float LITTLE_EFFORT = 0.75f;

    private PngFile() {
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        write(picture, file, LITTLE_EFFORT);
    }

    /** For pictures that are kept. */
    static void writeSmall(BufferedImage picture, Path file) throws IOException {
        write(picture, file, 0);
    }

    private static void write(BufferedImage picture, Path file, float effort) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        Files.deleteIfExists(file);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(effort);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
