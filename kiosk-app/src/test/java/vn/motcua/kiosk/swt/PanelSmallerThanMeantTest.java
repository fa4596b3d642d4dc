package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.visit.Comfort;

/** The design's pixels are meant on 32 inches: on smaller panels they are still millimetres that eyes read and fingers hit. */
class PanelSmallerThanMeantTest {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    /** A capital H subtends 0.7 degrees: font size over distance (design guide, section 2). */
    private static final double LEGIBLE = 0.0168;
    private static final int DISTANCE = 600;
    /** What a finger hits without looking twice: ISO 9241-411 finds no gain above it. */
    private static final double FINGER = 21;
    private static final int LEAST_TARGET = 88;

    @ParameterizedTest(name = "{0} inches, {1} x {2}")
    @CsvSource({"32, 1080, 1920", "32, 2160, 3840", "27, 1080, 1920", "27, 1920, 1080", "24, 1080, 1920", "24, 1920, 1080",
            "22, 1080, 1920", "22, 1920, 1080"})
    void textIsReadAtAnArmsLengthAndTargetsAreAFingerWide(int inches, int width, int height) {
        double millimetres = inches * MILLIMETRES_PER_INCH / Math.hypot(width, height) * Stage.scale(width, height);
        boolean small = new KioskConfig.Display(false, false, 1, 0, 0, inches).small();
        double body = Role.BODY.at(small ? Comfort.TextSize.LARGE : Comfort.TextSize.NORMAL).px() * millimetres;
        assertTrue(body >= LEGIBLE * DISTANCE, body + " mm of text are too small");
        assertTrue(LEAST_TARGET * millimetres >= FINGER, LEAST_TARGET * millimetres + " mm of target are too small");
    }
}
