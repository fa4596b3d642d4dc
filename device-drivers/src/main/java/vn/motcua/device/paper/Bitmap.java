package vn.motcua.device.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** A one-bit picture: each dot of the paper is black or white. Eight dots a byte, leftmost dot in the highest bit. */
public final class Bitmap {

    private final int width;
    private final int height;
    private final int rowBytes;
    private final byte[] bits;

    public Bitmap(int width, int height) {
        if (width < 1 || height < 0) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " dots");
        }
        this.width = width;
        this.height = height;
        this.rowBytes = (width + 7) / 8;
        this.bits = new byte[rowBytes * height];
    }

    /**
     * Takes a dot as black where the picture is darker than the threshold; nothing in between remains.
     *
     * @param grey      of type {@link BufferedImage#TYPE_BYTE_GRAY}
     * @param threshold 0 to 255; lightness from which on a dot stays white
     */
    static Bitmap fromGrey(BufferedImage grey, int threshold) {
        byte[] lightness = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        Bitmap bitmap = new Bitmap(grey.getWidth(), grey.getHeight());
        for (int y = 0, i = 0; y < bitmap.height; y++) {
            for (int x = 0; x < bitmap.width; x++, i++) {
                if ((lightness[i] & 0xFF) < threshold) {
                    bitmap.blacken(x, y);
                }
            }
        }
        return bitmap;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** False outside the picture. */
    public boolean black(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && (bits[y * rowBytes + x / 8] & 0x80 >> x % 8) != 0;
    }

    public void blacken(int x, int y) {
        bits[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
    }

    /**
     * The eight dots from {@code x} on, also where they cross a byte.
     *
     * @param x not negative; dots right of the picture are white
     */
    int eightFrom(int x, int y) {
        int index = x / 8;
        int shift = x % 8;
        int high = index < rowBytes ? bits[y * rowBytes + index] & 0xFF : 0;
        int low = shift != 0 && index + 1 < rowBytes ? bits[y * rowBytes + index + 1] & 0xFF : 0;
        return (high << shift | low >> 8 - shift) & 0xFF;
    }

    /** The leftmost black dot of the row, or the width when the row is white. */
    int firstBlack(int y) {
        for (int i = 0; i < rowBytes; i++) {
            int eight = bits[y * rowBytes + i] & 0xFF;
            if (eight != 0) {
                return i * 8 + Integer.numberOfLeadingZeros(eight) - 24;
            }
        }
        return width;
    }

    /** One right of the last black dot of the row, or 0 when the row is white. */
    int endOfBlack(int y) {
        for (int i = rowBytes - 1; i >= 0; i--) {
            int eight = bits[y * rowBytes + i] & 0xFF;
            if (eight != 0) {
                return i * 8 + 8 - Integer.numberOfTrailingZeros(eight);
            }
        }
        return 0;
    }

    /** The uppermost rows; all of them when there are no more. */
    public Bitmap top(int rows) {
        Bitmap top = new Bitmap(width, Math.max(0, Math.min(rows, height)));
        System.arraycopy(bits, 0, top.bits, 0, top.bits.length);
        return top;
    }

    /** Some rows as a picture of their own. */
    Bitmap rows(int begin, int end) {
        Bitmap rows = new Bitmap(width, end - begin);
        System.arraycopy(bits, begin * rowBytes, rows.bits, 0, rows.bits.length);
        return rows;
    }

    /** How many rows from this one on are the same. */
    int equalFrom(int y) {
        int end = y + 1;
        while (end < height && Arrays.equals(bits, y * rowBytes, (y + 1) * rowBytes, bits, end * rowBytes, (end + 1) * rowBytes)) {
            end++;
        }
        return end - y;
    }

    /** Half as wide and half as high: a dot is black where at least two of the four are. */
    Bitmap halved() {
        Bitmap half = new Bitmap((width + 1) / 2, (height + 1) / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                int ink = ink(2 * x, 2 * y) + ink(2 * x + 1, 2 * y) + ink(2 * x, 2 * y + 1) + ink(2 * x + 1, 2 * y + 1);
                if (ink >= 2) {
                    half.blacken(x, y);
                }
            }
        }
        return half;
    }

    private int ink(int x, int y) {
        return black(x, y) ? 1 : 0;
    }

    Bitmap copy() {
        return top(height);
    }

    /** The same dots as a picture of one bit a pixel. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_BYTE_BINARY);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                raster.setSample(x, y, 0, black(x, y) ? 0 : 1);
            }
        }
        return image;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that && width == that.width && height == that.height && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Bitmap[" + width + " x " + height + "]";
    }
}
