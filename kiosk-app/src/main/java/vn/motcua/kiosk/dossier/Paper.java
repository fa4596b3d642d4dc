package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The colour of the paper itself: the mean of what is about as bright as the paper is. Each 1 to 255. */
record Paper(int red, int green, int blue) {

    private static final int TOLERANCE = 12;

    /** @param small TYPE_3BYTE_BGR or TYPE_BYTE_GRAY @param grey the same picture */
    static Paper of(BufferedImage small, GreyPage grey) {
        int level = grey.paperLevel();
        int bands = small.getRaster().getNumBands();
        byte[] samples = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        long[] sums = new long[3];
        long count = 0;
        for (int i = 0; i < grey.pixels.length; i++) {
            if (Math.abs((grey.pixels[i] & 0xFF) - level) <= TOLERANCE) {
                count++;
                for (int band = 0; band < bands; band++) {
                    sums[band] += samples[i * bands + band] & 0xFF;
                }
            }
        }
        int first = mean(sums[0], count);
        return bands == 1 ? new Paper(first, first, first) : new Paper(mean(sums[2], count), mean(sums[1], count), first);
    }

    private static int mean(long sum, long count) {
        return (int) Math.max(1, sum / Math.max(1, count));
    }

    int grey() {
        return (29 * blue + 150 * green + 77 * red) >> 8;
    }

    /** In the order of the samples of a picture with so many. */
    int[] samples(int bands) {
        return bands == 1 ? new int[] {grey()} : new int[] {blue, green, red};
    }
}
