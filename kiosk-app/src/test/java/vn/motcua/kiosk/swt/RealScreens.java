package vn.motcua.kiosk.swt;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.SampleVisits;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.words.Words;

/** What citizens see: every step in every way that looks different, and each dialog, with the words that ship. */
final class RealScreens {

    private static final Path WORDS = Path.of(System.getProperty("config.dir"), "words");
    private static final Screens SCREENS = new Screens(Map.of(
            Comfort.Language.VI, Words.load(WORDS.resolve("vi.properties")), Comfort.Language.EN, Words.load(WORDS.resolve("en.properties"))));
    private static final Branch BRANCH = new Branch("Trung tâm Phục vụ hành chính công TP Hà Nội", "Chi nhánh số 1 · Võ Chí Công",
            List.of(SampleVisits.CIVIL, SampleVisits.OTHER), List.of(new ProcedureGroup("khai-sinh", "Khai sinh", "Birth", "usr", List.of("1.001193"))),
            EnumSet.allOf(DeviceKind.class), true);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 41);

    private RealScreens() {
    }

    static List<Screen> in(Comfort comfort) {
        List<Screen> screens = new ArrayList<>();
        for (Step step : SampleVisits.everyStep()) {
            screens.add(screen(step, comfort, Optional.empty()));
        }
        Step below = SampleVisits.everyStep().get(0);
        for (Overlay overlay : List.of(new Overlay.StillThere(20), new Overlay.HelpCalled(), new Overlay.DiscardPages())) {
            screens.add(screen(below, comfort, Optional.of(overlay)));
        }
        return screens.stream().distinct().toList();
    }

    private static Screen screen(Step step, Comfort comfort, Optional<Overlay> overlay) {
        Situation plain = SampleVisits.in(step);
        Situation situation = new Situation(plain.run(), plain.count(), comfort, step, plain.visit(), overlay, plain.idle(), plain.stays(),
                plain.patient(), plain.card(), plain.devices());
        return SCREENS.of(situation, BRANCH, NOW);
    }
}
