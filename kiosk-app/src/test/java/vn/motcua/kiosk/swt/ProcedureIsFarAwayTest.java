package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Search;

/**
 * Walks through the life events on the screens as they are drawn, touch by touch: what is not on the screen cannot be
 * touched. Turning a page counts as a touch, at every size of letters.
 */
class ProcedureIsFarAwayTest {

    private static final int CHOICES = 3;

    /** Where a citizen stands. */
    private record At(Search step, int choices) {
    }

    static Stream<Panel> panels() {
        return Panel.all().filter(panel -> panel.comfort().language().equals(Comfort.Language.VI));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void everyProcedureIsReachedInThreeTouchesWithoutTyping(Panel panel) {
        Map<String, Integer> touches = touches(panel, CHOICES);
        Map<Integer, Integer> reached = new TreeMap<>();
        touches.values().forEach(count -> reached.merge(count, 1, Integer::sum));
        List<String> far = ShippedScreens.CATALOGUE.procedures().stream().map(Procedure::code).filter(code -> !touches.containsKey(code)).toList();
        assertEquals(List.of(), far, far.size() + " are farther; reached by touches: " + reached);
        assertEquals(1695, touches.size());
        List<String> common = ShippedScreens.CATALOGUE.commonest(40).stream().map(Procedure::code)
                .filter(code -> touches.get(code) <= 2).toList();
        assertTrue(common.size() >= 20, "of the forty commonest only " + common.size() + " in two touches: " + reached);
    }

    /** Breadth first: for each procedure the fewest touches from the screen that finds procedures, pages included. */
    private static Map<String, Integer> touches(Panel panel, int most) {
        Map<String, Integer> touches = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<At> now = new ArrayDeque<>(List.of(new At(new Search("", "", List.of(), 0, false), 0)));
        for (int touch = 1; touch <= most; touch++) {
            Deque<At> next = new ArrayDeque<>();
            for (At at : now) {
                if (at.choices() == CHOICES - 1 && touches.keySet().containsAll(codes(at.step()))) {
                    continue;
                }
                for (Event event : events(at.step(), panel)) {
                    if (event instanceof Event.TurnedTo turned && seen.add(at.step().group() + "@" + turned.first())) {
                        next.add(new At((Search) at.step().on(turned, SampleVisits.full()).step(), at.choices()));
                    } else if (event instanceof Event.Chosen chosen && at.choices() < CHOICES) {
                        if (ShippedScreens.CATALOGUE.find(chosen.id()).isPresent()) {
                            touches.putIfAbsent(chosen.id(), touch);
                        } else if (chosen.id().startsWith("group:") && seen.add(chosen.id())) {
                            next.add(new At(opened(chosen.id().substring("group:".length())), at.choices() + 1));
                        }
                    }
                }
            }
            now = next;
        }
        return touches;
    }

    private static Search opened(String path) {
        return new Search("", path, ShippedScreens.CATALOGUE.groupRows(path).stream().map(procedure -> new SearchHit(procedure, List.of()))
                .toList(), 0, false);
    }

    /** All that can be chosen there, on whatever page. */
    private static List<String> codes(Search step) {
        return ShippedScreens.CATALOGUE.group(step.group()).filter(group -> group.parts().isEmpty()).map(ProcedureGroup::codes)
                .orElse(List.of("parts"));
    }

    private static List<Event.Touch> events(Search step, Panel panel) {
        Scene scene = panel.scene(ShippedScreens.ALL.screen(SampleVisits.in(step), panel.comfort()), VirtualDisplay.fonts(1));
        assertTrue(scene.overfull() <= 0, step.group() + " has no room");
        return scene.targets().stream().flatMap(target -> target.does().stream()).map(does -> does.event()).toList();
    }
}
