package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Makes a picture smaller by averaging areas, which keeps thin strokes that sampling would lose. */
final class Shrink {

    private Shrink() {
    }

    /**
     * @param image TYPE_3BYTE_BGR or TYPE_BYTE_GRAY
     * @return of the same type, or the image itself when it is not larger
     */
    static BufferedImage to(BufferedImage image, int width, int height) {
        if (width >= image.getWidth() || height >= image.getHeight()) {
            return image;
        }
        int samples = image.getRaster().getNumBands();
        byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        BufferedImage small = Worktop.picture(width, height, image.getType());
        byte[] to = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        int[] column = columns(image.getWidth(), width, samples);
        int[] sums = new int[width * samples];
        int[] wide = new int[width * samples];
        for (int place : column) {
            wide[place]++;
        }
        int row = 0;
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            int first = row;
            int end = (int) ((long) (y + 1) * image.getHeight() / height);
            for (; row < end; row++) {
                addRow(from, row * column.length, column, sums);
            }
            for (int i = 0; i < sums.length; i++) {
                to[y * sums.length + i] = (byte) (sums[i] / (wide[i] * (row - first)));
            }
        }
        return small;
    }

    /** For each sample of a row of the large picture, its place in a row of the small one. */
    private static int[] columns(int from, int to, int samples) {
        int[] column = new int[from * samples];
        for (int i = 0; i < column.length; i++) {
            column[i] = (int) ((long) (i / samples) * to / from) * samples + i % samples;
        }
        return column;
    }

    private static void addRow(byte[] from, int start, int[] column, int[] sums) {
        for (int i = 0; i < column.length; i++) {
            sums[column[i]] += from[start + i] & 0xFF;
        }
    }

    static BufferedImage toHeight(BufferedImage image, int height) {
        return to(image, Math.max(1, Math.round((float) image.getWidth() * height / image.getHeight())), height);
    }
}
