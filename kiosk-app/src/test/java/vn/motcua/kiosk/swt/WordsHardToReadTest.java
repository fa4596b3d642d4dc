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

/** Every screen in both themes and orientations, from its pixels: words, outlines of controls, QR codes. */
class WordsHardToReadTest {

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

    static Stream<Arguments> themes() {
        return Stream.of(Arguments.of(1080, 1920, false), Arguments.of(1080, 1920, true), Arguments.of(1920, 1080, false), Arguments.of(1920, 1080, true));
    }

    @ParameterizedTest(name = "{0} × {1}, high contrast: {2}")
    @MethodSource("themes")
    void everyWordStandsOutFromItsGroundEveryControlHasAnEdgeAndEveryCodeIsRead(int width, int height, boolean contrast) {
        Comfort comfort = new Comfort(Comfort.Language.VI, Comfort.TextSize.NORMAL, contrast);
        List<Screen> screens = new ArrayList<>(new SampleScreens(comfort).all());
        screens.addAll(EveryScreen.ofSamples().in(comfort));
        List<String> faults = new ArrayList<>();
        // What many screens have in common is looked at once.
        Set<Part> looked = new HashSet<>();
        for (Screen screen : screens) {
            Easel.Painted painted = easel.painted(screen, width, height);
            new Eye(screen.id(), painted, contrast, faults).look(looked);
        }
        assertEquals("", String.join("\n", faults));
    }
}
