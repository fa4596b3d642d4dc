package vn.motcua.kiosk.procedure;

import java.util.List;
import java.util.Optional;

/**
 * Procedures as people think of them: a life event, or a part of one, so small that a screen shows it whole.
 *
 * @param id     stable key; of a part the path to it: "nha-dat/3"
 * @param nameVi name in Vietnamese; of a part its official words; empty for what is asked for most
 * @param nameEn name in English
 * @param icon   name of an icon
 * @param codes  procedures, commonest first
 * @param parts  that hold all of them; none when a screen can show the procedures themselves
 */
public record ProcedureGroup(String id, String nameVi, String nameEn, String icon, List<String> codes, List<ProcedureGroup> parts) {

    public ProcedureGroup {
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    /** A group without parts. */
    public ProcedureGroup(String id, String nameVi, String nameEn, String icon, List<String> codes) {
        this(id, nameVi, nameEn, icon, codes, List.of());
    }

    /** Rows of procedures that stand above the parts. */
    public List<String> above() {
        return parts.isEmpty() ? codes : codes.subList(0, Math.min(GroupParts.rowsAbove(parts.size()), codes.size()));
    }

    /** This group or the part of it with that path. */
    public Optional<ProcedureGroup> find(String path) {
        if (path.equals(id)) {
            return Optional.of(this);
        }
        return path.startsWith(id + "/") ? parts.stream().flatMap(part -> part.find(path).stream()).findFirst() : Optional.empty();
    }
}
