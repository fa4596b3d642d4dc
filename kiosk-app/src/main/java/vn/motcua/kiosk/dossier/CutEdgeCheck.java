package vn.motcua.kiosk.dossier;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Whether print runs over the edge: many short strokes on the outermost line, where a shadow would be one long one. */
final class CutEdgeCheck {

    private static final int FEWEST_STROKES = 8;
    private static final double LONGEST_STROKE_MILLIMETRES = 6;
    /** Two lines are looked at, so that a row of dust is no print. */
    private static final int[] INSETS = {2, 4};

    private CutEdgeCheck() {
    }

    static boolean cut(InkMask mask) {
        return both(inset -> strokes(mask.width, x -> mask.at(x, inset)))
                || both(inset -> strokes(mask.width, x -> mask.at(x, mask.height - 1 - inset)))
                || both(inset -> strokes(mask.height, y -> mask.at(inset, y)))
                || both(inset -> strokes(mask.height, y -> mask.at(mask.width - 1 - inset, y)));
    }

    private static boolean both(IntUnaryOperator strokesAt) {
        for (int inset : INSETS) {
            if (strokesAt.applyAsInt(inset) < FEWEST_STROKES) {
                return false;
            }
        }
        return true;
    }

    private static int strokes(int length, IntPredicate ink) {
        int longest = GreyPage.dots(LONGEST_STROKE_MILLIMETRES);
        int strokes = 0;
        int run = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && ink.test(i)) {
                run++;
            } else {
                strokes += run > 0 && run <= longest ? 1 : 0;
                run = 0;
            }
        }
        return strokes;
    }
}
