package vn.motcua.kiosk.procedure;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** A volume more on the screen is worth so many words that need not be read to tell two neighbours apart. */
    private static final double ONE_MORE_VOLUME = 2.5;

    /** "Thủ tục" before a name says nothing. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("^[\\s.]*(?i:thủ tục\\s+)?");

    private final Map<String, Procedure> procedures;
    private final Map<String, String> spoken;
    private final Comparator<String> byName;
    private final GuideWords guides;

    GroupParts(Map<String, Procedure> procedures) {
        this.procedures = procedures;
        this.spoken = procedures.values().stream().collect(Collectors.toMap(Procedure::code, procedure -> spoken(procedure.name())));
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        Map<String, CollationKey> places = spoken.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> vietnamese.getCollationKey(entry.getValue())));
        this.byName = Comparator.comparing(places::get);
        this.guides = new GuideWords(List.copyOf(spoken.values()));
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
            List<String> codes = procedures.values().stream().filter(procedure -> procedure.ministry().equals(ministry))
                    .map(Procedure::code).toList();
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

    /** The names of all its fields on each part, unless that makes so many parts that the commonest procedures have no room above them. */
    private List<ProcedureGroup> byField(String path, List<String> codes) {
        List<ProcedureGroup> named = byField(path, codes, GuideWords.LONGEST);
        List<ProcedureGroup> fewer = byField(path, codes, Integer.MAX_VALUE);
        boolean worthIt = named.size() <= TILES_BELOW_ROWS || fewer.size() > TILES_BELOW_ROWS && named.size() <= TILES;
        return worthIt ? named : fewer;
    }

    /** Whole legal fields together while they fit, large ones in volumes. @param longest characters of all their names together */
    private List<ProcedureGroup> byField(String path, List<String> codes, int longest) {
        List<ProcedureGroup> parts = new ArrayList<>();
        List<String> together = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (String field : codes.stream().map(code -> procedures.get(code).field()).distinct().toList()) {
            List<String> members = codes.stream().filter(code -> procedures.get(code).field().equals(field)).sorted(byName).toList();
            if (!together.isEmpty() && (together.size() + members.size() > ROWS || String.join("; ", fields)
                    .length() + field.length() + 2 > longest)) {
                parts.add(part(path, parts.size(), fields, together));
                together.clear();
                fields.clear();
            }
            if (members.size() > ROWS) {
                volumes(path, members, (members.size() + ROWS - 1) / ROWS)
                        .forEach(volume -> parts.add(new ProcedureGroup(path + "/" + parts.size(), volume.nameVi(), volume.nameEn(), "",
                                volume.codes())));
            } else {
                together.addAll(members);
                fields.add(field);
            }
        }
        if (!together.isEmpty()) {
            parts.add(part(path, parts.size(), fields, together));
        }
        return parts;
    }

    /** @param sorted by name @param count of volumes when they have to be equal */
    private List<ProcedureGroup> volumes(String path, List<String> sorted, int count) {
        List<Integer> begins = wellSet(sorted);
        if (begins.size() > TILES) {
            begins = IntStream.range(0, count).mapToObj(i -> sorted.size() * i / count).toList();
        }
        List<String> names = guides.of(begins.stream().map(begin -> spoken.get(sorted.get(begin))).toList(),
                begins.stream().map(begin -> begin == 0 ? "" : spoken.get(sorted.get(begin - 1))).toList());
        List<ProcedureGroup> volumes = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            List<String> codes = sorted.subList(begins.get(i), i + 1 < begins.size() ? begins.get(i + 1) : sorted.size());
            String volume = path + "/" + i;
            volumes.add(new ProcedureGroup(volume, names.get(i), names.get(i), "", codes, codes.size() <= ROWS ? List.of()
                    : volumes(volume, codes, Math.min(TILES, (codes.size() + ROWS - 1) / ROWS))));
        }
        return volumes;
    }

    /** Where volumes that a screen shows whole begin, so that as few words as possible have to be read to tell them apart. */
    private List<Integer> wellSet(List<String> sorted) {
        List<String> names = sorted.stream().map(spoken::get).toList();
        int[] likeTheOneBefore = new int[sorted.size()];
        for (int i = 1; i < sorted.size(); i++) {
            likeTheOneBefore[i] = GuideWords.same(names.get(i), names.get(i - 1));
        }
        double[] cost = new double[sorted.size() + 1];
        int[] begin = new int[sorted.size() + 1];
        for (int end = 1; end <= sorted.size(); end++) {
            cost[end] = Double.MAX_VALUE;
            for (int from = Math.max(0, end - ROWS); from < end; from++) {
                double with = cost[from] + ONE_MORE_VOLUME + likeTheOneBefore[from];
                if (with < cost[end]) {
                    cost[end] = with;
                    begin[end] = from;
                }
            }
        }
        List<Integer> begins = new ArrayList<>();
        for (int end = sorted.size(); end > 0; end = begin[end]) {
            begins.add(0, begin[end]);
        }
        return begins;
    }

    private static String spoken(String title) {
        String name = SAYS_NOTHING.matcher(title).replaceFirst("");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private ProcedureGroup part(String path, int number, List<String> fields, List<String> codes) {
        String name = guides.of(fields);
        return new ProcedureGroup(path + "/" + number, name, name, "", codes);
    }
}
