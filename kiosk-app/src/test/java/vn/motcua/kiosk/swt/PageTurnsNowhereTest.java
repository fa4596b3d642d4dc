package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.Visit;

/**
 * Turns the pages of every list of the screens with groups and papers, as they are drawn: each page begins after the one
 * before, the last one leads back to the first, and together they show everything.
 */
class PageTurnsNowhereTest {

    private static final int MOST_PAGES = 30;

    static Stream<Panel> panels() {
        return Panel.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void eachPageOfGroupsBeginsAfterTheOneBefore(Panel panel) {
        List<String> faults = new ArrayList<>();
        turned(new Search("", "", List.of(), 0, false), SampleVisits.full(), panel, ids(ShippedScreens.CATALOGUE.groups()), faults);
        ShippedScreens.CATALOGUE.groups().stream().filter(group -> !group.id().equals("a-z") && !group.id().equals("bo-nganh"))
                .forEach(group -> turned(opened(group.id()), SampleVisits.full(), panel, ids(group.parts()), faults));
        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void eachPageOfPapersAndOfCasesBeginsAfterTheOneBefore(Panel panel) {
        List<String> faults = new ArrayList<>();
        for (Procedure procedure : ShippedScreens.CATALOGUE.procedures()) {
            if (procedure.cases().size() > 2) {
                Set<String> all = new HashSet<>();
                procedure.cases().forEach(when -> all.add("case:" + when));
                for (int i = 0; i < procedure.documents().size(); i++) {
                    all.add(Integer.toString(i));
                }
                ProcedureDetail detail = new ProcedureDetail(Optional.empty(), Set.of(), 0, ProcedureDetail.Guide.NONE, 0,
                        Set.copyOf(procedure.cases()), false);
                turned(detail, visit(procedure), panel, all, faults);
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private static Visit visit(Procedure procedure) {
        Visit full = SampleVisits.full();
        return new Visit(full.key(), full.presses(), full.purpose(), full.identity(), Optional.of(procedure), full.number(),
                full.documents(), full.slip(), false);
    }

    private static Set<String> ids(List<ProcedureGroup> groups) {
        Set<String> ids = new HashSet<>();
        groups.forEach(group -> ids.add("group:" + group.id()));
        return ids;
    }

    private static Search opened(String path) {
        return new Search("", path, ShippedScreens.CATALOGUE.groupRows(path).stream().map(procedure -> new SearchHit(procedure, List.of()))
                .toList(), 0, false);
    }

    /** Each turning button in its turn, until its list begins anew. */
    private static void turned(Step step, Visit visit, Panel panel, Set<String> all, List<String> faults) {
        Set<String> seen = new HashSet<>(chosen(step, visit, panel));
        int lists = turns(step, visit, panel).size();
        for (int list = 0; list < lists; list++) {
            Step at = step;
            int begin = 0;
            for (int page = 0; page < MOST_PAGES; page++) {
                Event.TurnedTo turn = turns(at, visit, panel).get(list);
                at = at.on(turn, visit).step();
                seen.addAll(chosen(at, visit, panel));
                if (turn.first() == 0) {
                    break;
                }
                if (turn.first() <= begin || page == MOST_PAGES - 1) {
                    faults.add(step + ": page " + (page + 2) + " begins with row " + turn.first() + ", not after " + begin);
                    break;
                }
                begin = turn.first();
            }
            if (!chosen(at, visit, panel).equals(chosen(step, visit, panel))) {
                faults.add(step + ": the list " + list + " does not come back to where it began");
            }
        }
        all.stream().filter(id -> !seen.contains(id)).forEach(id -> faults.add(step + ": " + id + " is on no page"));
    }

    private static List<Event.TurnedTo> turns(Step step, Visit visit, Panel panel) {
        return panel.events(ShippedScreens.ALL, SampleVisits.in(step, visit), VirtualDisplay.fonts(1)).stream()
                .filter(Event.TurnedTo.class::isInstance).map(Event.TurnedTo.class::cast).toList();
    }

    private static Set<String> chosen(Step step, Visit visit, Panel panel) {
        Set<String> ids = new HashSet<>();
        panel.events(ShippedScreens.ALL, SampleVisits.in(step, visit), VirtualDisplay.fonts(1)).stream()
                .filter(Event.Chosen.class::isInstance).forEach(event -> ids.add(((Event.Chosen) event).id()));
        return ids;
    }
}
