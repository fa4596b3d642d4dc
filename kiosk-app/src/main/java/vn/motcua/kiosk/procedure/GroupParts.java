package vn.motcua.kiosk.procedure;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Divides a group into parts, and those again, until a screen shows each whole: nobody has to turn pages. A part is named
 * after the legal field that it holds, or as the volumes of an encyclopaedia after the name where it begins.
 */
final class GroupParts {

    /** Procedures that a screen shows as rows, at the usual size of text. */
    private static final int ROWS = 8;
    /** Parts that a screen shows as tiles. */
    private static final int TILES = 24;
    /** The same with the commonest procedures above them. */
    private static final int TILES_BELOW_ROWS = 12;
    private static final int ROWS_ABOVE_TILES = 3;
    /** A row of tiles is about as high as a procedure. */
    private static final int TILES_IN_A_ROW = 3;

    private static final int LEAST_GUIDE_WORDS = 3;
    private static final int MOST_GUIDE_WORDS = 8;
    /** Characters: two lines of a tile. */
    private static final int LONGEST_GUIDE = 29;

    private final Map<String, Procedure> procedures;
    private final Comparator<String> byName;

    GroupParts(Map<String, Procedure> procedures) {
        this.procedures = procedures;
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        this.byName = Comparator.comparing(code -> spoken(code), vietnamese::compare);
    }

    /** Rows of procedures that a screen has room for above so many parts. */
    static int rowsAbove(int parts) {
        return parts > TILES_BELOW_ROWS ? 0 : ROWS_ABOVE_TILES + (TILES_BELOW_ROWS - parts) / TILES_IN_A_ROW;
    }

    /** The group with its parts. */
    ProcedureGroup divided(ProcedureGroup group) {
        List<ProcedureGroup> parts = parts(group.id(), group.codes());
        if (parts.size() > TILES_BELOW_ROWS && parts.size() < TILES) {
            List<ProcedureGroup> withCommonest = new ArrayList<>();
            withCommonest.add(new ProcedureGroup(group.id() + "/common", "", "", "", group.codes().subList(0, ROWS)));
            withCommonest.addAll(parts);
            parts = withCommonest;
        }
        return new ProcedureGroup(group.id(), group.nameVi(), group.nameEn(), group.icon(), group.codes(), parts);
    }

    /** All procedures by the first letters of their names. */
    ProcedureGroup alphabet(String id, String nameVi, String nameEn, String icon) {
        List<String> codes = procedures.keySet().stream().sorted(byName).toList();
        return new ProcedureGroup(id, nameVi, nameEn, icon, codes, codes.size() <= ROWS ? List.of() : volumes(id, codes, TILES));
    }

    /** All procedures by the ministry in charge. */
    ProcedureGroup authorities(String id, String nameVi, String nameEn, String icon) {
        List<ProcedureGroup> parts = new ArrayList<>();
        for (String ministry : procedures.values().stream().map(Procedure::ministry).distinct().sorted().toList()) {
            List<String> codes = procedures.values().stream().filter(procedure -> procedure.ministry().equals(ministry)).map(Procedure::code).toList();
            String path = id + "/" + parts.size();
            parts.add(new ProcedureGroup(path, ministry, ministry, "", codes, parts(path, codes)));
        }
        return new ProcedureGroup(id, nameVi, nameEn, icon, List.copyOf(procedures.keySet()), parts.size() > 1 ? parts : List.of());
    }

    private List<ProcedureGroup> parts(String path, List<String> codes) {
        if (codes.size() <= ROWS) {
            return List.of();
        }
        List<ProcedureGroup> byField = byField(path, codes);
        if (byField.size() <= TILES) {
            return byField;
        }
        List<String> sorted = codes.stream().sorted(byName).toList();
        return volumes(path, sorted, Math.min(TILES, (sorted.size() + ROWS - 1) / ROWS));
    }

    /** Whole legal fields together while they fit, large ones in volumes. */
    private List<ProcedureGroup> byField(String path, List<String> codes) {
        List<ProcedureGroup> parts = new ArrayList<>();
        List<String> together = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (String field : codes.stream().map(code -> procedures.get(code).field()).distinct().toList()) {
            List<String> members = codes.stream().filter(code -> procedures.get(code).field().equals(field)).sorted(byName).toList();
            if (!together.isEmpty() && together.size() + members.size() > ROWS) {
                parts.add(part(path, parts.size(), String.join("; ", fields), together));
                together.clear();
                fields.clear();
            }
            if (members.size() > ROWS) {
                volumes(path, members, (members.size() + ROWS - 1) / ROWS)
                        .forEach(volume -> parts.add(part(path, parts.size(), volume.nameVi(), volume.codes())));
            } else {
                together.addAll(members);
                fields.add(field);
            }
        }
        if (!together.isEmpty()) {
            parts.add(part(path, parts.size(), String.join("; ", fields), together));
        }
        return parts;
    }

    /** @param sorted by name */
    private List<ProcedureGroup> volumes(String path, List<String> sorted, int count) {
        List<ProcedureGroup> volumes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = sorted.size() * i / count;
            int to = sorted.size() * (i + 1) / count;
            List<String> codes = sorted.subList(from, to);
            String volume = path + "/" + i;
            String name = guide(sorted.get(from), from == 0 ? "" : sorted.get(from - 1));
            volumes.add(new ProcedureGroup(volume, name, name, "", codes, codes.size() <= ROWS ? List.of()
                    : volumes(volume, codes, Math.min(TILES, (codes.size() + ROWS - 1) / ROWS))));
        }
        return volumes;
    }

    /** The beginning of a name, as far as it has to be read to tell it from its neighbour. */
    private String guide(String code, String neighbour) {
        String[] words = spoken(code).split(" ");
        String[] others = neighbour.isEmpty() ? new String[0] : spoken(neighbour).split(" ");
        int same = 0;
        while (same < Math.min(words.length, others.length) && words[same].equalsIgnoreCase(others[same])) {
            same++;
        }
        int length = Math.min(words.length, Math.max(LEAST_GUIDE_WORDS, Math.min(MOST_GUIDE_WORDS, same + 1)));
        String guide = String.join(" ", List.of(words).subList(0, length));
        return length < words.length && guide.length() <= LONGEST_GUIDE ? guide + " …" : shortened(guide);
    }

    private static String shortened(String guide) {
        return guide.length() <= LONGEST_GUIDE ? guide : guide.substring(0, guide.lastIndexOf(' ', LONGEST_GUIDE)) + " …";
    }

    /** "Thủ tục" before a name says nothing. */
    private String spoken(String code) {
        String name = procedures.get(code).name().replaceFirst("^[\\s.]*(?i:thủ tục\\s+)?", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static ProcedureGroup part(String path, int number, String name, List<String> codes) {
        return new ProcedureGroup(path + "/" + number, shortened(name), shortened(name), "", codes);
    }
}
