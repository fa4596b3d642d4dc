package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2.2: text 7 to 1, outlines of controls 3 to 1. */
class ColoursHardToSeeTest {

    private record Pair(Token ink, Token ground) {
    }

    private static final List<Pair> TEXTS = List.of(
            new Pair(Token.INK, Token.PAPER), new Pair(Token.INK, Token.SURFACE), new Pair(Token.INK, Token.SAND), new Pair(Token.INK, Token.GOLD_T),
            new Pair(Token.INK, Token.LAKE_T), new Pair(Token.INK2, Token.PAPER), new Pair(Token.INK2, Token.SURFACE),
            new Pair(Token.INK2, Token.SAND), new Pair(Token.INK2, Token.GOLD_T), new Pair(Token.LAKE, Token.PAPER),
            new Pair(Token.LAKE, Token.SURFACE), new Pair(Token.LAKE, Token.LAKE_T),
            new Pair(Token.ON_LAKE, Token.LAKE), new Pair(Token.ON_LAKE2, Token.LAKE), new Pair(Token.ON_LAKE, Token.PRESSED_MAIN),
            new Pair(Token.ON_GOLD, Token.GOLD), new Pair(Token.GOLD_I, Token.GOLD_T), new Pair(Token.GOLD_I, Token.SURFACE),
            new Pair(Token.OK, Token.OK_T), new Pair(Token.OK, Token.SURFACE), new Pair(Token.ON_OK, Token.OK),
            new Pair(Token.ERR, Token.ERR_T), new Pair(Token.CONTROL, Token.SURFACE),
            new Pair(Token.CONTROL, Token.KEY), new Pair(Token.CONTROL, Token.LAKE_T), new Pair(Token.CONTROL, Token.PRESSED),
            new Pair(Token.CONTROL_DANGER, Token.SURFACE), new Pair(Token.CONTROL_LAKE, Token.SURFACE), new Pair(Token.INK2, Token.DISABLED),
            new Pair(Token.ON_CHOSEN, Token.CHOSEN), new Pair(Token.ON_HELP, Token.HELP), new Pair(Token.ON_DOCK, Token.DOCK),
            new Pair(Token.ON_DOCK, Token.WORKSHOP), new Pair(Token.ON_DOCK, Token.LAKE_B),
            new Pair(Token.ON_MARK, Token.MARK), new Pair(Token.ON_READER, Token.READER), new Pair(Token.PAPER_INK, Token.WHITE));

    private static final List<Pair> OUTLINES = List.of(
            new Pair(Token.EDGE, Token.PAPER), new Pair(Token.EDGE, Token.SURFACE), new Pair(Token.EDGE, Token.SAND),
            new Pair(Token.FOCUS, Token.PAPER), new Pair(Token.ICON_MAIN, Token.LAKE_B), new Pair(Token.LAKE, Token.PAPER));

    @ParameterizedTest(name = "high contrast: {0}")
    @ValueSource(booleans = {false, true})
    void everyTextAndOutlineStandsOut(boolean contrast) {
        for (Pair pair : TEXTS) {
            atLeast(7, pair, contrast);
        }
        for (Pair pair : OUTLINES) {
            atLeast(3, pair, contrast);
        }
    }

    private static void atLeast(double wanted, Pair pair, boolean contrast) {
        double ratio = Eye.ratio(pair.ink().rgb(contrast), pair.ground().rgb(contrast));
        assertTrue(ratio >= wanted, () -> String.format("%s on %s: %.2f", pair.ink(), pair.ground(), ratio));
    }
}
