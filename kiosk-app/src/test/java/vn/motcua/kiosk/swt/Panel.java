package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Situation;

/** A screen that hangs in a lobby, and how the citizen wants it. */
record Panel(int width, int height, Comfort comfort) {

    /**
     * In every size of text. Panels of 16 : 9 have the least room: the smallest one, 1024 × 768, is in design pixels as wide
     * and higher. English words are the longer ones.
     */
    static Stream<Panel> all() {
        Stream<Panel> narrow = Stream.of(Comfort.TextSize.values()).map(size -> new Comfort(Comfort.Language.VI, size, false))
                .flatMap(comfort -> Stream.of(new Panel(1080, 1920, comfort), new Panel(1920, 1080, comfort)));
        return Stream.concat(narrow, Stream.of(new Panel(1024, 768, Comfort.USUAL),
                new Panel(1920, 1080, new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, false))));
    }

    /** The whole of it in design pixels. */
    Box box() {
        double scale = Stage.scale(width, height);
        return new Box(0, 0, (int) Math.round(width / scale), (int) Math.round(height / scale));
    }

    Scene scene(Screen screen, Fonts fonts) {
        return Arrange.scene(screen, new Look(comfort, width > height, fonts), Hands.OFF, box());
    }

    /** What a finger can do there. */
    List<Event.Touch> events(EveryScreen screens, Situation situation, Fonts fonts) {
        return scene(screens.screen(situation, comfort), fonts).targets().stream().flatMap(target -> target.does().stream())
                .map(does -> does.event()).toList();
    }

    @Override
    public String toString() {
        return width + " x " + height + ", " + comfort.language().code() + ", " + comfort.size();
    }
}
