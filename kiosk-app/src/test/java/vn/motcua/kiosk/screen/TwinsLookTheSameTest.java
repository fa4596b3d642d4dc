package vn.motcua.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.procedure.SearchHit;

/** Names of two hundred words differ in the last ones: a list that shows their beginnings shows the same row several times. */
class TwinsLookTheSameTest {

    private static final String SAME =
            "Điều chỉnh quyết định giao đất, cho thuê đất, cho phép chuyển mục đích sử dụng đất do thay đổi căn cứ quyết định ";

    @Test
    void whatDiffersIsShownThoughItStandsFarBehind() {
        HitNames names = names(List.of(SAME + "của chủ tịch tỉnh", SAME + "của chủ tịch xã", "Hòa giải tranh chấp đất đai"));
        assertNotEquals(text(names, 0), text(names, 1));
        assertTrue(text(names, 0).endsWith("tỉnh"), text(names, 0));
        assertEquals("Hòa giải tranh chấp đất đai", text(names, 2));
    }

    @Test
    void noPartOfTheShippedCatalogueShowsTheSameRowTwice() {
        Catalogue catalogue = Catalogue.load(ConfigFolder.path().resolve("catalogue"));
        List<String> twice = new ArrayList<>();
        for (ProcedureGroup group : catalogue.groups()) {
            for (ProcedureGroup part : leaves(group)) {
                List<SearchHit> hits = catalogue.groupRows(part.id()).stream().map(procedure -> new SearchHit(procedure, List.of())).toList();
                HitNames names = new HitNames(hits, 76);
                Map<String, String> seen = new HashMap<>();
                for (int i = 0; i < hits.size(); i++) {
                    String full = seen.put(text(names, i), hits.get(i).procedure().name());
                    if (full != null && !full.equals(hits.get(i).procedure().name())) {
                        twice.add(part.id() + ": " + text(names, i));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", twice));
    }

    private static List<ProcedureGroup> leaves(ProcedureGroup group) {
        return group.parts().isEmpty() ? List.of(group) : group.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }

    private static HitNames names(List<String> names) {
        return new HitNames(names.stream()
                .map(name -> new SearchHit(new Procedure("1.000001", name, "", "", "", "", "", "", "", List.of()), List.of())).toList(), 76);
    }

    private static String text(HitNames names, int index) {
        StringBuilder text = new StringBuilder();
        names.of(index).forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
