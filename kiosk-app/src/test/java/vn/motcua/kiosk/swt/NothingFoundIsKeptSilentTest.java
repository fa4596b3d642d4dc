package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Search;

/** Whoever searched in vain sees tiles on the screen: without a word about it they look like what was found. */
class NothingFoundIsKeptSilentTest {

    static Stream<Panel> panels() {
        return Panel.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void itIsSaidWithAndWithoutTheKeyboard(Panel panel) {
        for (boolean keyboard : List.of(true, false)) {
            Scene scene = panel.scene(ShippedScreens.ALL.screen(SampleVisits.in(new Search("xyzzyq", "", List.of(), 0, keyboard)), panel.comfort()),
                    VirtualDisplay.fonts(1));
            String text = scene.parts().stream().filter(Part.Text.class::isInstance).map(part -> ((Part.Text) part).text()).collect(Collectors.joining(" "));
            assertTrue(text.contains("Không tìm thấy") || text.contains("No procedure found"), keyboard + ": " + text);
            assertEquals(0, scene.overfull());
        }
    }
}
