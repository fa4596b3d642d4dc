package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Turns a crooked page back around its middle. */
final class Turn {

    /** Less than this nobody sees, and turning costs sharpness. */
    private static final double LEAST_DEGREES = 0.1;

    private final double cosine;
    private final double sine;
    private final boolean none;

    private Turn(double degrees) {
        none = Math.abs(degrees) < LEAST_DEGREES;
        cosine = Math.cos(Math.toRadians(degrees));
        sine = Math.sin(Math.toRadians(degrees));
    }

    /** @param skewDegrees by how much the page leans, clockwise positive */
    static Turn back(double skewDegrees) {
        return new Turn(skewDegrees);
    }

    /** The page is straight enough. */
    boolean isNone() {
        return none;
    }

    /** Where on the crooked picture a pixel of the straight one lies: the place in its samples, at the nearest pixel. */
    int source(int x, int y, int width, int height) {
        if (none) {
            return y * width + x;
        }
        double fromMiddleX = x - (width - 1) / 2.0;
        double fromMiddleY = y - (height - 1) / 2.0;
        int sourceX = (int) Math.round(cosine * fromMiddleX - sine * fromMiddleY + (width - 1) / 2.0);
        int sourceY = (int) Math.round(sine * fromMiddleX + cosine * fromMiddleY + (height - 1) / 2.0);
        return Math.max(0, Math.min(height - 1, sourceY)) * width + Math.max(0, Math.min(width - 1, sourceX));
    }

    GreyImage of(GreyImage image, Paper paper) {
        return none ? image : new GreyImage(image.width(), image.height(), turned(image.pixels(), image.width(), image.height(), paper.samples(1)));
    }

    /** @param image TYPE_3BYTE_BGR or TYPE_BYTE_GRAY */
    BufferedImage of(BufferedImage image, Paper paper) {
        if (none) {
            return image;
        }
        byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] to = turned(from, image.getWidth(), image.getHeight(), paper.samples(image.getRaster().getNumBands()));
        return Worktop.picture(image.getWidth(), image.getHeight(), image.getType(), to);
    }

    /** Bilinear, with coordinates in 65536ths of a pixel. What comes from outside the picture is paper. */
    private byte[] turned(byte[] from, int width, int height, int[] paper) {
        int bands = paper.length;
        byte[] to = Worktop.bytes(from.length);
        int stepX = (int) Math.round(cosine * 65536);
        int stepY = (int) Math.round(sine * 65536);
        for (int y = 0; y < height; y++) {
            double fromMiddle = y - (height - 1) / 2.0;
            int sourceX = (int) Math.round(65536 * (-cosine * (width - 1) / 2 - sine * fromMiddle + (width - 1) / 2.0));
            int sourceY = (int) Math.round(65536 * (-sine * (width - 1) / 2 + cosine * fromMiddle + (height - 1) / 2.0));
            int at = y * width * bands;
            for (int x = 0; x < width; x++, sourceX += stepX, sourceY += stepY) {
                int left = sourceX >> 16;
                int top = sourceY >> 16;
                boolean inside = left >= 0 && top >= 0 && left < width - 1 && top < height - 1;
                int place = (top * width + left) * bands;
                int right = sourceX >> 8 & 0xFF;
                int down = sourceY >> 8 & 0xFF;
                for (int band = 0; band < bands; band++) {
                    to[at++] = (byte) (inside ? between(from, place + band, bands, width * bands, right, down) : paper[band]);
                }
            }
        }
        return to;
    }

    private static int between(byte[] from, int place, int bands, int line, int right, int down) {
        int upper = (from[place] & 0xFF) * (256 - right) + (from[place + bands] & 0xFF) * right;
        int lower = (from[place + line] & 0xFF) * (256 - right) + (from[place + line + bands] & 0xFF) * right;
        return (upper * (256 - down) + lower * down + 32768) >> 16;
    }
}
