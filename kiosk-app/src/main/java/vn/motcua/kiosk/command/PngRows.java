package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PNG file that grows row by row (W3C PNG, second edition), for thousands of pictures of even areas: they become small with the
 * least effort, and ImageIO's writer takes three times as long for what is left to do.
 */
final class PngRows {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 8;
    private static final int TRUE_COLOUR = 2;
    /** Each byte as its difference to the one above: what goes on from row to row becomes nothing. */
    private static final byte UP = 2;

    private final int width;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
    private final DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater, 1 << 14);
    private byte[] above;
    private byte[] row;
    private final byte[] filtered;
    private int height;

    /** @param width pixels of every row */
    PngRows(int width) {
        this.width = width;
        above = new byte[3 * width];
        row = new byte[3 * width];
        filtered = new byte[1 + row.length];
        filtered[0] = UP;
    }

    /** Below what is there. @param picture TYPE_INT_RGB, as wide as the file */
    PngRows add(BufferedImage picture) {
        if (picture.getWidth() != width || picture.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException(picture.toString());
        }
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0, at = 0; x < width; x++) {
                int rgb = pixels[y * width + x];
                row[at++] = (byte) (rgb >> 16);
                row[at++] = (byte) (rgb >> 8);
                row[at++] = (byte) rgb;
            }
            for (int i = 0; i < row.length; i++) {
                filtered[i + 1] = (byte) (row[i] - above[i]);
            }
            pack();
            byte[] done = above;
            above = row;
            row = done;
        }
        height += picture.getHeight();
        return this;
    }

    private void pack() {
        try {
            rows.write(filtered);
        } catch (IOException e) {
            // Memory takes everything.
            throw new UncheckedIOException(e);
        }
    }

    /** Once, at the end. */
    void write(Path file) throws IOException {
        rows.finish();
        deflater.end();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        // Deflate, the five filters, not interlaced: each has but this one value here.
        fields.write(new byte[] {BITS, TRUE_COLOUR, 0, 0, 0});
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
