package vn.motcua.kiosk.procedure;

import java.util.List;

/**
 * Procedures as people think of them: a life event.
 *
 * @param id    stable key
 * @param nameVi name in Vietnamese
 * @param nameEn name in English
 * @param icon  name of an icon
 * @param codes procedures, commonest first
 */
public record ProcedureGroup(String id, String nameVi, String nameEn, String icon, List<String> codes) {

    public ProcedureGroup {
        codes = List.copyOf(codes);
    }
}
