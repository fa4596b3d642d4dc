package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** What colours the ink has, at 25 dots per inch: enough to tell a blue pen and a red stamp from black print. */
final class InkColours {

    private static final int DOTS_PER_INCH = 25;
    private static final int COLOURED = 28;
    private static final int PALE = 140;
    /** A short signature in blue is a thousandth of what is on a full page. */
    private static final double MOST_COLOURED = 0.001;
    private static final double MOST_PALE = 0.02;

    private final Mosaic mosaic;

    private InkColours(Mosaic mosaic) {
        this.mosaic = mosaic;
    }

    /** @param crooked the scanned picture @param turn how it became the straight page of the stencil */
    static InkColours of(BufferedImage crooked, Turn turn, Bitmap stencil, int dotsPerInch) {
        int width = stencil.width();
        int height = stencil.height();
        double scale = Math.min(1, (double) DOTS_PER_INCH / dotsPerInch);
        Mosaic mosaic = new Mosaic(Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)));
        byte[] samples = ((DataBufferByte) crooked.getRaster().getDataBuffer()).getData();
        int bands = crooked.getRaster().getNumBands();
        byte[] bits = stencil.bits();
        int bytesPerLine = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * mosaic.height / height) * mosaic.width;
            for (int x = 0; x < width; x++) {
                if ((x & 7) == 0 && bits[y * bytesPerLine + (x >> 3)] == 0) {
                    x += 7;
                } else if (stencil.at(x, y) == 1) {
                    int at = turn.source(x, y, width, height) * bands;
                    int blue = samples[at] & 0xFF;
                    int green = samples[bands == 1 ? at : at + 1] & 0xFF;
                    int red = samples[bands == 1 ? at : at + 2] & 0xFF;
                    // The rim of a stroke is half paper: the darker a pixel, the more it says of the ink.
                    int darkness = 256 - (29 * blue + 150 * green + 77 * red >> 8);
                    mosaic.add(row + (int) ((long) x * mosaic.width / width), red, green, blue, darkness * darkness >> 4);
                }
            }
        }
        return new InkColours(mosaic);
    }

    /** All is black or dark grey. */
    boolean isPlain() {
        int inked = 0;
        int coloured = 0;
        long weight = 0;
        long pale = 0;
        for (int cell = 0; cell < mosaic.width * mosaic.height; cell++) {
            if (mosaic.isKnown(cell)) {
                int rgb = mosaic.rgb(cell);
                inked++;
                coloured += chroma(rgb) > COLOURED ? 1 : 0;
                weight += mosaic.weight(cell);
                pale += (rgb >> 8 & 0xFF) > PALE ? mosaic.weight(cell) : 0;
            }
        }
        return coloured <= MOST_COLOURED * inked && pale <= MOST_PALE * weight;
    }

    private static int chroma(int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    /** @return 0xRRGGBB, the mean of all; black where there is no ink */
    int mean() {
        long[] sums = new long[3];
        int inked = 0;
        for (int cell = 0; cell < mosaic.width * mosaic.height; cell++) {
            if (mosaic.isKnown(cell)) {
                inked++;
                for (int band = 0; band < 3; band++) {
                    sums[band] += mosaic.rgb(cell) >> 8 * band & 0xFF;
                }
            }
        }
        int all = Math.max(1, inked);
        return (int) (sums[2] / all) << 16 | (int) (sums[1] / all) << 8 | (int) (sums[0] / all);
    }

    BufferedImage picture() {
        return mosaic.filled(new Paper(1, 1, 1));
    }
}
