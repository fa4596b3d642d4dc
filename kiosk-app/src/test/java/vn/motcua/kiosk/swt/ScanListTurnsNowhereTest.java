package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/** While papers are scanned the list has no pages to turn: it shows the paper whose turn it is, however little room there is. */
class ScanListTurnsNowhereTest {

    private final Fonts fonts = new Fonts(VirtualDisplay.get());

    @AfterEach
    void disposeFonts() {
        fonts.dispose();
    }

    @Test
    void noButtonTurnsTheListAndThePaperAtWorkIsShown() {
        for (Box panel : new Box[] {new Box(0, 0, 1080, 1920), new Box(0, 0, 1920, 1080), new Box(0, 0, 1440, 1080)}) {
            for (Screen screen : EveryScreen.ofSamples().in(new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, true))) {
                if (screen.id().equals("scan")) {
                    inspect(Arrange.scene(screen, new Look(screen.comfort(), panel.w() > panel.h(), fonts), Hands.OFF, panel));
                }
            }
        }
    }

    private static void inspect(Scene scene) {
        assertTrue(scene.targets().stream().map(Target::does).flatMap(Optional::stream).noneMatch(does -> does.event() instanceof Event.TurnedTo));
        boolean dialog = scene.parts().stream().anyMatch(Part.Veil.class::isInstance);
        assertTrue(dialog || scene.parts().stream()
                .anyMatch(part -> part instanceof Part.Text text && List.of("Now", "Scanning").contains(text.text())),
                "the paper at work is not in the list");
    }
}
