package vn.motcua.kiosk.dossier;

/** A page in squares of 10 mm, without the margin where holes, shadows and fingers are. */
final class Cells {

    private static final double MARGIN_MILLIMETRES = 14;
    private static final double CELL_MILLIMETRES = 10;
    /** A dot of a pen fills more of a square; dust fills less. */
    private static final double FILLED = 0.004;

    private Cells() {
    }

    /** Something that a pixel is or is not. */
    interface Mark {
        boolean at(int x, int y);
    }

    /** How many squares are marked on more than four thousandths of their area. */
    static int count(int width, int height, Mark mark) {
        return count(width, height, FILLED, mark);
    }

    /** How many squares are marked on more than this part of their area. */
    static int count(int width, int height, double filledFrom, Mark mark) {
        int margin = GreyPage.dots(MARGIN_MILLIMETRES);
        int size = GreyPage.dots(CELL_MILLIMETRES);
        int filled = 0;
        for (int y = margin; y + size <= height - margin; y += size) {
            for (int x = margin; x + size <= width - margin; x += size) {
                if (marked(x, y, size, mark) > filledFrom * size * size) {
                    filled++;
                }
            }
        }
        return filled;
    }

    private static int marked(int left, int top, int size, Mark mark) {
        int count = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                if (mark.at(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
