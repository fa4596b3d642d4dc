package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.visit.ChangingAppointment;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.IssuingNumber;
import vn.motcua.kiosk.visit.KeepingDossier;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.words.Words;

/** Every step in every language has words, a title and a way out. */
class ScreenWordsTest {

    private static final Path WORDS = Path.of(System.getProperty("config.dir"), "words");
    private static final Map<Comfort.Language, Words> BOTH = Map.of(
            Comfort.Language.VI, Words.load(WORDS.resolve("vi.properties")), Comfort.Language.EN, Words.load(WORDS.resolve("en.properties")));
    private static final Branch BRANCH = new Branch("Trung tâm Phục vụ hành chính công TP Hà Nội", "Chi nhánh số 1 · Võ Chí Công",
            List.of(SampleVisits.CIVIL, SampleVisits.OTHER), List.of(new ProcedureGroup("khai-sinh", "Khai sinh", "Birth", "usr", List.of("1.001193"))),
            EnumSet.allOf(DeviceKind.class), true, "H26");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 41);
    /** A word that was not found stands there as its key, a value that was not filled in as its brace. */
    private static final Pattern UNSAID = Pattern.compile("\"?[a-z-]+\\.[a-z0-9.-]+\"?|.*\\{\\d}.*");

    @Test
    void noScreenLacksAWord() {
        for (Screen screen : everyScreen()) {
            for (String text : Texts.of(screen)) {
                assertFalse(UNSAID.matcher(text).matches(), () -> screen.id() + " says " + text);
                assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), () -> screen.id() + " says " + text);
                assertFalse(text.contains("!"), () -> screen.id() + " shouts " + text);
            }
        }
    }

    @Test
    void everyScreenHasATitleAndAWayOut() {
        for (Step step : SampleVisits.everyStep()) {
            Screen screen = screens().of(SampleVisits.in(step), BRANCH, NOW);
            assertFalse(screen.body().isEmpty(), screen.id());
            boolean working = step instanceof IssuingNumber || step instanceof ChangingAppointment changing && !changing.times() || step instanceof KeepingDossier keeping && keeping.trouble().isEmpty()
                    || step instanceof ScanDocuments scan && scan.busy() || step instanceof SignDossier sign && sign.stage() == SignDossier.Stage.SIGNING;
            boolean wayOut = !screen.nav().isEmpty() || step instanceof Home;
            assertTrue(working || wayOut, () -> screen.id() + " keeps the citizen");
        }
    }

    @Test
    void oneFilledButtonAScreen() {
        for (Screen screen : everyScreen()) {
            long primary = Stream.concat(screen.actions().stream(), screen.nav().stream())
                    .filter(action -> action.style() == Action.Style.PRIMARY).count();
            assertTrue(primary <= 1, screen.id());
        }
    }

    @Test
    void theNumberOfTheCardIsNeverShownWhole() {
        for (Screen screen : everyScreen()) {
            assertFalse(Texts.of(screen).stream().anyMatch(text -> text.contains(SampleVisits.PERSON.number())), screen.id());
        }
    }

    private static List<Screen> everyScreen() {
        return SampleVisits.everyStep().stream().flatMap(step -> Comfort.Language.SHIPPED.stream().flatMap(language -> {
            Situation plain = SampleVisits.in(step);
            Situation said = new Situation("run", 0, plain.comfort().with(language), step, plain.visit(), Optional.empty(), 0, 1, false, CardPresence.ABSENT, Map.of());
            return Stream.concat(Stream.of(said), overlays().stream().map(overlay ->
                    new Situation("run", 0, said.comfort(), step, plain.visit(), Optional.of(overlay), 0, 1, false, CardPresence.ABSENT, Map.of())));
        })).map(situation -> screens().of(situation, BRANCH, NOW)).toList();
    }

    private static Set<Overlay> overlays() {
        return Set.of(new Overlay.StillThere(20), new Overlay.HelpCalled(), new Overlay.DiscardPages());
    }

    private static Screens screens() {
        return new Screens(BOTH);
    }
}
