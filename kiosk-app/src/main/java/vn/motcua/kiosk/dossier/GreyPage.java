package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A page in grey at about 100 dots per inch: enough to judge it, quick to look at. */
final class GreyPage {

    static final int DOTS_PER_INCH = 100;

    final int width;
    final int height;
    final byte[] pixels;

    private GreyPage(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static GreyPage of(BufferedImage image, int dotsPerInch) {
        double scale = Math.min(1, (double) DOTS_PER_INCH / dotsPerInch);
        return of(Shrink.to(image, (int) Math.max(1, image.getWidth() * scale), (int) Math.max(1, image.getHeight() * scale)));
    }

    /** @param small already at about 100 dots per inch */
    static GreyPage of(BufferedImage small) {
        byte[] samples = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        if (small.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new GreyPage(small.getWidth(), small.getHeight(), samples);
        }
        byte[] grey = Worktop.bytes(small.getWidth() * small.getHeight());
        for (int i = 0; i < grey.length; i++) {
            int at = 3 * i;
            // Rec. 601 weights of blue, green and red.
            grey[i] = (byte) ((29 * (samples[at] & 0xFF) + 150 * (samples[at + 1] & 0xFF) + 77 * (samples[at + 2] & 0xFF)) >> 8);
        }
        return new GreyPage(small.getWidth(), small.getHeight(), grey);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS_PER_INCH / 25.4);
    }

    /** Brightness of the paper: nine tenths of the page are darker or as bright. */
    int paperLevel() {
        int[] histogram = new int[256];
        for (byte pixel : pixels) {
            histogram[pixel & 0xFF]++;
        }
        int left = pixels.length / 10;
        int level = 255;
        while (level > 0 && left >= histogram[level]) {
            left -= histogram[level--];
        }
        return level;
    }
}
