package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/** Every screen in both languages, three sizes, two themes, on panels of several sizes and both orientations. */
class TextLeavesItsPlaceTest {

    static Stream<Arguments> panelsAndComforts() {
        return Stream.of(new Panel(1080, 1920), new Panel(1920, 1080), new Panel(768, 1366), new Panel(1024, 768), new Panel(2160, 3840))
                .flatMap(panel -> Comfort.Language.SHIPPED.stream().flatMap(language -> Stream.of(Comfort.TextSize.values())
                        .flatMap(size -> panel.themes().map(contrast -> Arguments.of(panel, new Comfort(language, size, contrast))))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("panelsAndComforts")
    void everyTextHasRoomAndEveryTargetIsLargeEnough(Panel panel, Comfort comfort) {
        Fonts fonts = VirtualDisplay.fonts(panel.scale());
        List<String> faults = new ArrayList<>();
        List<Screen> screens = new ArrayList<>(new SampleScreens(comfort).all());
        screens.addAll(EveryScreen.ofSamples().in(comfort));
        for (Screen screen : screens) {
            Look look = new Look(comfort, panel.wide(), fonts);
            new Inspection(screen, Arrange.scene(screen, look, Hands.OFF, panel.box()), faults).run();
        }
        assertEquals("", String.join("\n", faults));
    }

    private record Panel(int width, int height) {

        boolean wide() {
            return width > height;
        }

        /** The themes differ in a few pixels of outlines: both on the two panels that everything is designed for. */
        Stream<Boolean> themes() {
            return Math.min(width, height) == 1080 ? Stream.of(false, true) : Stream.of(false);
        }

        double scale() {
            return Stage.scale(width, height);
        }

        Box box() {
            return new Box(0, 0, (int) Math.round(width / scale()), (int) Math.round(height / scale()));
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }
}
