package vn.motcua.kiosk.dossier;

import java.util.Arrays;

/**
 * The ink of a page at full resolution, by the threshold of {@link InkMask}. Mean and spread come from exact sums over blocks
 * of four by four pixels, so that a page costs a few hundredths of a second.
 */
final class Stencil {

    private static final int BLOCK = 4;
    private static final double REACH_MILLIMETRES = 1.75;
    /** Less turns pencil to ink; more breaks strokes. Chosen by the words read on sheets that were drawn for nothing else. */
    private static final double WEIGHT = 0.3;
    private static final double RANGE = 128;
    /** Inside a black bar nothing stands out, and yet it is ink. */
    private static final double ALWAYS_INK = 0.3;
    /** Nor does anything inside the star of a red stamp: far from the paper, and all alike. */
    private static final double SOLID = 0.7;
    private static final double ALIKE = 60;

    private final GreyImage page;
    private final int columns;
    private final int rows;
    /** Above and left of each block. They run over, and yet the differences that are asked for are exact: each fits. */
    private final int[] sums;
    private final int[] squares;
    private final double paper;
    private final boolean[] solid;
    private int solidPixels;

    private Stencil(GreyImage page, double paper) {
        this.page = page;
        this.paper = paper;
        columns = (page.width() + BLOCK - 1) / BLOCK;
        rows = (page.height() + BLOCK - 1) / BLOCK;
        sums = Worktop.ints((columns + 1) * (rows + 1));
        squares = Worktop.ints((columns + 1) * (rows + 1));
        solid = new boolean[columns];
        Arrays.fill(sums, 0, columns + 1, 0);
        Arrays.fill(squares, 0, columns + 1, 0);
    }

    /** The ink of a page. @param solidShare how much of the page is ink only because a tone fills more than strokes would, 0 to 1 */
    record Ink(Bitmap bitmap, double solidShare) {
    }

    static Ink of(GreyImage page, int dotsPerInch, Paper paper) {
        Stencil stencil = new Stencil(page, paper.grey());
        stencil.sum();
        int reach = Math.max(2, (int) Math.round(REACH_MILLIMETRES * dotsPerInch / 25.4 / BLOCK));
        return new Ink(stencil.cut(reach), (double) stencil.solidPixels / page.width() / page.height());
    }

    private void sum() {
        int width = page.width();
        byte[] pixels = page.pixels();
        int[] sum = new int[columns];
        int[] square = new int[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(sum, 0);
            Arrays.fill(square, 0);
            int bottom = Math.min(page.height(), (row + 1) * BLOCK);
            for (int y = row * BLOCK; y < bottom; y++) {
                int at = y * width;
                for (int x = 0; x < width; x++) {
                    int grey = pixels[at + x] & 0xFF;
                    sum[x >> 2] += grey;
                    square[x >> 2] += grey * grey;
                }
            }
            integrate(row, sum, square);
        }
    }

    private void integrate(int row, int[] sum, int[] square) {
        int left = 0;
        int leftSquares = 0;
        sums[(row + 1) * (columns + 1)] = 0;
        squares[(row + 1) * (columns + 1)] = 0;
        for (int column = 0; column < columns; column++) {
            left += sum[column];
            leftSquares += square[column];
            int here = (row + 1) * (columns + 1) + column + 1;
            sums[here] = sums[here - columns - 1] + left;
            squares[here] = squares[here - columns - 1] + leftSquares;
        }
    }

    private Bitmap cut(int reach) {
        Bitmap ink = Bitmap.blank(page.width(), page.height());
        int[] thresholds = new int[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                thresholds[column] = threshold(row, column, reach);
            }
            int bottom = Math.min(page.height(), (row + 1) * BLOCK);
            for (int y = row * BLOCK; y < bottom; y++) {
                cutLine(y, thresholds, ink.bits());
            }
        }
        return ink;
    }

    private int threshold(int row, int column, int reach) {
        int top = Math.max(0, row - reach);
        int bottom = Math.min(rows, row + reach + 1);
        int left = Math.max(0, column - reach);
        int right = Math.min(columns, column + reach + 1);
        double count = (double) (Math.min(page.width(), right * BLOCK) - left * BLOCK) * (Math.min(page.height(), bottom * BLOCK) - top * BLOCK);
        double mean = area(sums, left, top, right, bottom) / count;
        double variance = area(squares, left, top, right, bottom) / count - mean * mean;
        double deviation = Math.sqrt(Math.max(0, variance));
        solid[column] = mean < SOLID * paper && deviation < ALIKE;
        return (int) (solid[column] ? SOLID * paper : Math.max(ALWAYS_INK * paper, mean * (1 + WEIGHT * (deviation / RANGE - 1))));
    }

    private int area(int[] integral, int left, int top, int right, int bottom) {
        int line = columns + 1;
        return integral[bottom * line + right] - integral[top * line + right] - integral[bottom * line + left] + integral[top * line + left];
    }

    private void cutLine(int y, int[] thresholds, byte[] bits) {
        byte[] pixels = page.pixels();
        int width = page.width();
        int at = y * width;
        int place = y * ((width + 7) / 8);
        int alwaysInk = (int) (ALWAYS_INK * paper);
        for (int x = 0; x < width; x++) {
            if ((pixels[at + x] & 0xFF) < thresholds[x >> 2]) {
                bits[place + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                solidPixels += solid[x >> 2] && (pixels[at + x] & 0xFF) >= alwaysInk ? 1 : 0;
            }
        }
    }
}
