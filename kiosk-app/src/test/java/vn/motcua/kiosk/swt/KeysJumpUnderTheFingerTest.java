package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Lookup;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.TechnicianPin;
import vn.motcua.kiosk.visit.TypeCode;

/** The last digit lets the way on wake: the reason why it rested goes, and the keys stay where they are. */
class KeysJumpUnderTheFingerTest {

    private static final EveryScreen SCREENS = EveryScreen.ofSamples();
    private static final Ruler ABOUT_AS_INTER = (text, type) -> text.length() * type.px() / 2;

    private static List<Box> keys(Step step, Comfort comfort, int width, int height) {
        Look look = new Look(comfort, width > height, ABOUT_AS_INTER);
        return Arrange.scene(SCREENS.screen(SampleVisits.in(step), comfort), look, Hands.OFF, new Box(0, 0, width, height)).targets().stream()
                .filter(target -> target.kind() == Target.Kind.KEY).map(Target::box).toList();
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, NORMAL", "1080, 1920, LARGE", "1920, 1080, NORMAL"})
    void theLastDigitOfACodeMovesNoKey(int width, int height, Comfort.TextSize size) {
        Comfort comfort = new Comfort(Comfort.Language.VI, size, false);
        List<Box> before = keys(new TypeCode(Lookup.DOSSIER, "0300042", false, false), comfort, width, height);
        assertFalse(before.isEmpty());
        assertEquals(before, keys(new TypeCode(Lookup.DOSSIER, "03000427", false, false), comfort, width, height));
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "1920, 1080"})
    void theLastDigitOfAPinMovesNoKey(int width, int height) {
        List<Box> before = keys(pin("12345"), Comfort.USUAL, width, height);
        assertFalse(before.isEmpty());
        assertEquals(before, keys(pin("123456"), Comfort.USUAL, width, height));
    }

    private static TechnicianPin pin(String digits) {
        return new TechnicianPin(digits, Optional.of(new TechnicianPin.Gate(true, 5, Optional.empty())), false, false, "");
    }
}
