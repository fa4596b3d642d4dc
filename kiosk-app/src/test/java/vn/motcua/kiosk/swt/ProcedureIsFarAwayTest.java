package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Search;

/**
 * Walks through the life events on the screens as they are drawn, touch by touch: what is not on the screen cannot be
 * touched, and turning a page is a touch too.
 */
class ProcedureIsFarAwayTest {

    private static final Box PORTRAIT = new Box(0, 0, 1080, 1920);
    private static final Catalogue CATALOGUE = Catalogue.load(ConfigFolder.path().resolve("catalogue"));

    private final Fonts fonts = new Fonts(VirtualDisplay.get());
    private final EveryScreen screens = new EveryScreen(new Branch("Trung tâm Phục vụ hành chính công TP Hà Nội", "Chi nhánh số 1",
            List.of(SampleVisits.CIVIL, SampleVisits.OTHER), CATALOGUE.groups(), EnumSet.allOf(DeviceKind.class), true, ""));

    @AfterEach
    void disposeFonts() {
        fonts.dispose();
    }

    @Test
    void everyProcedureIsReachedInThreeTouchesWithoutTyping() {
        Map<String, Integer> touches = touches(Comfort.USUAL, PORTRAIT, 3);
        Map<Integer, Integer> reached = new TreeMap<>();
        touches.values().forEach(count -> reached.merge(count, 1, Integer::sum));
        List<String> far = CATALOGUE.procedures().stream().map(procedure -> procedure.code()).filter(code -> !touches.containsKey(code)).toList();
        assertEquals(List.of(), far, "reached by touches: " + reached);
        assertEquals(1695, touches.size());
        List<String> common = CATALOGUE.commonest(40).stream().map(procedure -> procedure.code()).filter(code -> touches.get(code) <= 2).toList();
        assertTrue(common.size() >= 25, "of the forty commonest only " + common.size() + " in two touches: " + reached);
    }

    @Test
    void noGroupLacksRoomAtLargeLettersOrInLandscape() {
        for (Box panel : new Box[] {PORTRAIT, new Box(0, 0, 1920, 1080)}) {
            assertTrue(touches(new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, false), panel, 2).size() > 0);
        }
    }

    /** Breadth first: for each procedure the fewest touches from the screen that finds procedures. */
    private Map<String, Integer> touches(Comfort comfort, Box panel, int most) {
        Map<String, Integer> touches = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Search> now = new ArrayDeque<>(List.of(new Search("", "", List.of(), 0, false)));
        for (int touch = 1; touch <= most; touch++) {
            Deque<Search> next = new ArrayDeque<>();
            for (Search step : now) {
                for (Event event : events(step, comfort, panel)) {
                    if (event instanceof Event.Chosen chosen && CATALOGUE.find(chosen.id()).isPresent()) {
                        touches.putIfAbsent(chosen.id(), touch);
                    } else if (event instanceof Event.Chosen chosen && chosen.id().startsWith("group:") && seen.add(chosen.id())) {
                        next.add(opened(chosen.id().substring("group:".length())));
                    } else if (event instanceof Event.TurnedTo turned && seen.add(step.group() + "@" + turned.first())) {
                        next.add(new Search("", step.group(), step.hits(), turned.first(), false));
                    }
                }
            }
            now = next;
        }
        return touches;
    }

    private static Search opened(String path) {
        return new Search("", path, CATALOGUE.groupRows(path).stream().map(procedure -> new SearchHit(procedure, List.of())).toList(), 0, false);
    }

    private List<? extends Event> events(Search step, Comfort comfort, Box panel) {
        Screen screen = screens.screen(SampleVisits.in(step), comfort);
        Scene scene = Arrange.scene(screen, new Look(comfort, panel.w() > panel.h(), fonts), Hands.OFF, panel);
        assertTrue(scene.overfull() <= 0, step.group() + " has no room");
        return scene.targets().stream().flatMap(target -> target.does().stream()).map(does -> does.event()).toList();
    }
}
