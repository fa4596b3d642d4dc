package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Visit;

/** Names of thirty words, fees of three ways and cases of every sort: what one came for are the papers, and nothing lies on them. */
class CasesPushThePapersAwayTest {

    static Stream<Panel> panels() {
        return Panel.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("panels")
    void everyProcedureWithAListHasRoom(Panel panel) {
        List<String> crowded = new ArrayList<>();
        for (Procedure procedure : ShippedScreens.CATALOGUE.procedures().stream().filter(each -> !each.documents().isEmpty()).toList()) {
            Scene scene = panel.scene(ShippedScreens.ALL.screen(SampleVisits.in(ticked(procedure), visit(procedure)), panel.comfort()), VirtualDisplay.fonts(1));
            long boxes = scene.targets().stream().filter(target -> target.kind() == Target.Kind.CHECK_ROW).count();
            if (scene.overfull() > 0 || boxes == 0) {
                crowded.add(procedure.code() + ": " + scene.overfull() + " too much, " + boxes + " papers");
            }
        }
        assertEquals(List.of(), crowded);
    }

    private static ProcedureDetail ticked(Procedure procedure) {
        return new ProcedureDetail(Optional.empty(), Set.of(0), 0, ProcedureDetail.Guide.NONE, 0, Set.copyOf(procedure.cases()), false);
    }

    private static Visit visit(Procedure procedure) {
        Visit full = SampleVisits.full();
        return new Visit(full.key(), full.presses(), full.purpose(), full.identity(), Optional.of(procedure), full.number(), full.documents(), full.slip(), false);
    }
}
