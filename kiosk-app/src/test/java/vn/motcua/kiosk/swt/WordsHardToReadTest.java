package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SamplePages;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/**
 * Every screen as low vision meets it, in both themes, orientations and languages and three sizes, from its pixels: words, outlines
 * of controls, QR codes.
 */
class WordsHardToReadTest {

    private static final int SAMPLE = 7;

    @TempDir
    private static Path folder;
    private static Easel easel;

    @BeforeAll
    static void prepare() throws Exception {
        VirtualDisplay.get();
        Path pages = SamplePages.in(folder);
        easel = new Easel(name -> Files.newInputStream(pages.resolve(name)));
    }

    @AfterAll
    static void close() {
        easel.close();
    }

    /**
     * The usual size in both themes and orientations, every other screen each; of other sizes, the other language and the low
     * layout a sample, each time another.
     */
    static Stream<Arguments> looks() {
        List<Arguments> all = new ArrayList<>();
        int sample = 0;
        for (boolean wide : new boolean[] {false, true}) {
            for (boolean contrast : new boolean[] {false, true}) {
                all.add(Arguments.of(wide, new Comfort(Comfort.Language.VI, Comfort.TextSize.NORMAL, contrast), 2, wide == contrast ? 0 : 1));
                for (Comfort.Language language : Comfort.Language.SHIPPED) {
                    all.add(Arguments.of(wide, new Comfort(language, Comfort.TextSize.LARGE, contrast), SAMPLE, sample++ % SAMPLE));
                }
                all.add(Arguments.of(wide, new Comfort(Comfort.Language.EN, Comfort.TextSize.SMALL, contrast), SAMPLE, sample++ % SAMPLE));
            }
        }
        all.add(Arguments.of(false, new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, true).reachToggled(), SAMPLE, 0));
        return all.stream();
    }

    /** @param step every so many screens, beginning with the {@code first} */
    @ParameterizedTest(name = "landscape: {0}, {1}")
    @MethodSource("looks")
    void everyWordStandsOutFromItsGroundEveryControlHasAnEdgeAndEveryCodeIsRead(boolean wide, Comfort comfort, int step, int first) {
        List<Screen> screens = new ArrayList<>(new SampleScreens(comfort).all());
        screens.addAll(EveryScreen.ofSamples().in(comfort));
        List<String> faults = new ArrayList<>();
        // What many screens have in common is looked at once.
        Set<Part> looked = new HashSet<>();
        for (int i = first; i < screens.size(); i += step) {
            Easel.Painted painted = easel.painted(screens.get(i), wide ? 1920 : 1080, wide ? 1080 : 1920);
            new Eye(screens.get(i).id(), painted, comfort.highContrast(), faults).look(looked);
        }
        assertEquals("", String.join("\n", faults));
    }
}
