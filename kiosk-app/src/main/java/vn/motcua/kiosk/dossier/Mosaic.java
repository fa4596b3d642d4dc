package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A coarse picture made of the mean colours of its cells. Cells of which nothing is known take their colour from their neighbours. */
final class Mosaic {

    final int width;
    final int height;
    private final long[] sums;
    private final long[] weights;

    Mosaic(int width, int height) {
        this.width = width;
        this.height = height;
        sums = new long[width * height * 3];
        weights = new long[width * height];
    }

    /** Adds a colour to a cell, as heavy as this. */
    void add(int cell, int red, int green, int blue, int weight) {
        sums[3 * cell] += (long) blue * weight;
        sums[3 * cell + 1] += (long) green * weight;
        sums[3 * cell + 2] += (long) red * weight;
        weights[cell] += weight;
    }

    boolean isKnown(int cell) {
        return weights[cell] > 0;
    }

    long weight(int cell) {
        return weights[cell];
    }

    /** @return 0xRRGGBB of a known cell */
    int rgb(int cell) {
        return sample(cell, 2) << 16 | sample(cell, 1) << 8 | sample(cell, 0);
    }

    private int sample(int cell, int band) {
        return (int) (sums[3 * cell + band] / weights[cell]);
    }

    /** Fills the gaps from their edges inwards. @param rest for a mosaic of which nothing is known */
    BufferedImage filled(Paper rest) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int[] known = new int[width * height];
        int count = 0;
        boolean[] filled = new boolean[width * height];
        for (int cell = 0; cell < known.length; cell++) {
            if (isKnown(cell)) {
                filled[cell] = true;
                known[count++] = cell;
                for (int band = 0; band < 3; band++) {
                    samples[3 * cell + band] = (byte) sample(cell, band);
                }
            }
        }
        if (count == 0) {
            known[count++] = 0;
            filled[0] = true;
            for (int band = 0; band < 3; band++) {
                samples[band] = (byte) rest.samples(3)[band];
            }
        }
        spread(samples, known, count, filled);
        return image;
    }

    /** As water does: each cell takes the colour of the neighbour from which it is reached first. */
    private void spread(byte[] samples, int[] reached, int start, boolean[] filled) {
        int count = start;
        for (int next = 0; next < count; next++) {
            int cell = reached[next];
            int x = cell % width;
            int[] neighbours = {x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1, cell - width, cell + width};
            for (int neighbour : neighbours) {
                if (neighbour >= 0 && neighbour < filled.length && !filled[neighbour]) {
                    filled[neighbour] = true;
                    reached[count++] = neighbour;
                    System.arraycopy(samples, 3 * cell, samples, 3 * neighbour, 3);
                }
            }
        }
    }
}
