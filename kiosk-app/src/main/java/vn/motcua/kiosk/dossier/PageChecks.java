package vn.motcua.kiosk.dossier;

import java.util.EnumSet;
import java.util.Set;

import vn.motcua.kiosk.dossier.Page.Concern;

/** Looks at a page as a clerk would: is something on it, can it be read, is it straight, is it whole, is it a new one? */
final class PageChecks {

    /** Fewer squares with ink are a page number or dust. */
    static final int FEWEST_INKED_CELLS = 3;
    private static final int FEWEST_FAINT_CELLS = 12;
    private static final int DARK_PAPER = 130;
    /** Up to here a page is made straight without a word: with more of a lean its corners may be lost. */
    private static final double CROOKED_DEGREES = 4;
    /** As wide as A4, and yet not as long: a sheet that the feeder let go of, or a small one. */
    private static final int FULL_WIDTH = 190;
    private static final int FULL_LENGTH = 250;
    /** From pixel to pixel: print that is faint is still sharp, a back that shows through is not. */
    private static final int SHARP = 14;

    private PageChecks() {
    }

    static PageReport look(GreyPage page) {
        InkMask mask = InkMask.of(page);
        int inked = Cells.count(mask.width, mask.height, mask::at);
        int paper = page.paperLevel();
        // A blank page slopes at random: nothing more is asked of it.
        boolean empty = inked < FEWEST_INKED_CELLS;
        double skew = empty ? 0 : SkewCheck.degrees(mask);
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (paper < DARK_PAPER) {
            concerns.add(Concern.DARK);
        } else if (empty) {
            concerns.add(faintCells(page) >= FEWEST_FAINT_CELLS ? Concern.FAINT : Concern.BLANK);
        }
        if (Math.abs(skew) > CROOKED_DEGREES) {
            concerns.add(Concern.SKEWED);
        }
        if (page.width >= GreyPage.dots(FULL_WIDTH) && page.height < GreyPage.dots(FULL_LENGTH) && page.height < page.width) {
            concerns.add(Concern.SHORT);
        }
        if (!empty && CutEdgeCheck.cut(mask)) {
            concerns.add(Concern.CUT_EDGE);
        }
        return new PageReport(concerns, skew, paper, inked);
    }

    private static int faintCells(GreyPage page) {
        return Cells.count(page.width, page.height, (x, y) ->
                Math.abs(page.at(x, y) - page.at(x + 1, y)) >= SHARP || Math.abs(page.at(x, y) - page.at(x, y + 1)) >= SHARP);
    }
}
