package vn.motcua.kiosk.procedure;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** By code. */
    private final Map<String, GuideWords.Name> spoken = new HashMap<>();
    private final Comparator<String> byName;
    private final GuideWords guides = new GuideWords();

    GroupParts(Map<String, Procedure> procedures) {
        this.procedures = procedures;
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        Map<String, CollationKey> keys = new HashMap<>();
        procedures.forEach((code, procedure) -> {
            String name = spoken(procedure.name());
            spoken.put(code, guides.learnt(name));
            keys.put(code, vietnamese.getCollationKey(name));
        });
        this.byName = Comparator.comparingInt(places(keys)::get);
    }

    /** By code the place in the alphabet, the same for the same name: numbers are compared many times as fast as keys. */
    private static Map<String, Integer> places(Map<String, CollationKey> keys) {
        Map<String, Integer> places = new HashMap<>();
        CollationKey before = null;
        int place = 0;
        for (Map.Entry<String, CollationKey> next : keys.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            place += next.getValue().equals(before) ? 0 : 1;
            places.put(next.getKey(), place);
            before = next.getValue();
        }
        return places;
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
        Map<String, List<String>> fields = codes.stream()
                .collect(Collectors.groupingBy(code -> procedures.get(code).field(), LinkedHashMap::new, Collectors.toList()));
        if (leastParts(fields.values()) <= TILES) {
            fields.values().forEach(members -> members.sort(byName));
            List<ProcedureGroup> byField = byField(path, fields);
            if (byField.size() <= TILES) {
                return byField;
            }
        }
        List<String> sorted = codes.stream().sorted(byName).toList();
        return volumes(path, sorted, Math.min(TILES, (sorted.size() + ROWS - 1) / ROWS));
    }

    /** Large fields alone make so many: a large catalogue need not be divided to see that it is too large for that. */
    private static int leastParts(Collection<List<String>> fields) {
        return fields.stream().filter(members -> members.size() > ROWS).mapToInt(members -> (members.size() + ROWS - 1) / ROWS).sum();
    }

    /**
     * The names of all its fields on each part, unless that makes so many parts that the commonest procedures have no room above them.
     *
     * @param fields with their members, sorted by name
     */
    private List<ProcedureGroup> byField(String path, Map<String, List<String>> fields) {
        List<ProcedureGroup> named = byField(path, fields, GuideWords.LONGEST);
        List<ProcedureGroup> fewer = byField(path, fields, Integer.MAX_VALUE);
        boolean worthIt = named.size() <= TILES_BELOW_ROWS || fewer.size() > TILES_BELOW_ROWS && named.size() <= TILES;
        return worthIt ? named : fewer;
    }

    /** Whole legal fields together while they fit, large ones in volumes. @param longest characters of all their names together */
    private List<ProcedureGroup> byField(String path, Map<String, List<String>> all, int longest) {
        List<ProcedureGroup> parts = new ArrayList<>();
        List<String> together = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        all.forEach((field, members) -> {
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
        });
        if (!together.isEmpty()) {
            parts.add(part(path, parts.size(), fields, together));
        }
        return parts;
    }

    /** @param sorted by name @param count of volumes when they have to be equal */
    private List<ProcedureGroup> volumes(String path, List<String> sorted, int count) {
        List<Integer> begins = sorted.size() > TILES * ROWS ? List.of() : wellSet(sorted);
        if (begins.isEmpty() || begins.size() > TILES) {
            begins = IntStream.range(0, count).mapToObj(i -> sorted.size() * i / count).toList();
        }
        List<GuideWords.Name> before = new ArrayList<>();
        begins.forEach(begin -> before.add(begin == 0 ? null : spoken.get(sorted.get(begin - 1))));
        List<String> names = guides.of(begins.stream().map(begin -> spoken.get(sorted.get(begin))).toList(), before);
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
        List<GuideWords.Name> names = sorted.stream().map(spoken::get).toList();
        int[] likeTheOneBefore = new int[sorted.size()];
        for (int i = 1; i < sorted.size(); i++) {
            likeTheOneBefore[i] = names.get(i).same(names.get(i - 1));
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
