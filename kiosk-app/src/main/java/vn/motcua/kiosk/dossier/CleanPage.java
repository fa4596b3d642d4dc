package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;

/**
 * A scanned page with its shadows gone and its lean known, ready to be compressed.
 *
 * @param picture     as scanned, but for the dark edges, which are paper now; still crooked
 * @param small       the same at about 100 dots per inch, made straight
 * @param dotsPerInch of the picture
 */
record CleanPage(BufferedImage picture, BufferedImage small, int dotsPerInch, Turn turn, double skewDegrees, Paper paper) {

    /** Changes the picture. @param small of it @param skewDegrees 0 for a page without lines */
    static CleanPage of(BufferedImage picture, BufferedImage small, GreyPage grey, int dotsPerInch, double skewDegrees) {
        Paper paper = Paper.of(small, grey);
        DarkEdges edges = DarkEdges.of(grey, small);
        edges.clear(picture, paper);
        if (small != picture) {
            edges.clear(small, paper);
        }
        Turn turn = Turn.back(Math.abs(skewDegrees) <= SkewCheck.MOST_TURNED_DEGREES ? skewDegrees : 0);
        return new CleanPage(picture, turn.of(small, paper), dotsPerInch, turn, turn.isNone() ? 0 : skewDegrees, paper);
    }

    /** The ink at full resolution, straight and without dust. */
    Stencil.Ink ink() {
        Stencil.Ink ink = Stencil.of(turn.of(GreyImage.of(picture), paper), dotsPerInch, paper);
        Specks.clear(ink.bitmap(), dotsPerInch);
        return ink;
    }
}
