package vn.motcua.kiosk.dossier;

import java.util.Arrays;

/**
 * What on a page is ink: J. Sauvola and M. Pietikäinen, "Adaptive document image binarization", Pattern Recognition 33
 * (2000), with the weight that leaves bleeding backs out.
 */
final class InkMask {

    private static final int REACH = 7;
    private static final double WEIGHT = 0.3;
    private static final double RANGE = 128;

    final int width;
    final int height;
    private final boolean[] ink;

    private InkMask(int width, int height, boolean[] ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    static InkMask of(GreyPage page) {
        int width = page.width;
        int height = page.height;
        // They run over, and yet the differences that are asked for are exact: each fits.
        int[] sums = Worktop.ints((width + 1) * (height + 1));
        int[] squares = Worktop.ints((width + 1) * (height + 1));
        Arrays.fill(sums, 0, width + 1, 0);
        Arrays.fill(squares, 0, width + 1, 0);
        for (int y = 0; y < height; y++) {
            int sum = 0;
            int square = 0;
            sums[(y + 1) * (width + 1)] = 0;
            squares[(y + 1) * (width + 1)] = 0;
            for (int x = 0; x < width; x++) {
                int grey = page.at(x, y);
                sum += grey;
                square += grey * grey;
                int here = (y + 1) * (width + 1) + x + 1;
                sums[here] = sums[here - width - 1] + sum;
                squares[here] = squares[here - width - 1] + square;
            }
        }
        boolean[] ink = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - REACH);
            int bottom = Math.min(height, y + REACH + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - REACH);
                int right = Math.min(width, x + REACH + 1);
                double count = (double) (right - left) * (bottom - top);
                double mean = area(sums, width, left, top, right, bottom) / count;
                double variance = area(squares, width, left, top, right, bottom) / count - mean * mean;
                ink[y * width + x] = page.at(x, y) < mean * (1 + WEIGHT * (Math.sqrt(Math.max(0, variance)) / RANGE - 1));
            }
        }
        return new InkMask(width, height, ink);
    }

    private static int area(int[] integral, int width, int left, int top, int right, int bottom) {
        int row = width + 1;
        return integral[bottom * row + right] - integral[top * row + right] - integral[bottom * row + left] + integral[top * row + left];
    }

    boolean at(int x, int y) {
        return ink[y * width + x];
    }
}
