package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The procedures that a kiosk knows, as people think of them and with the papers they ask for. Cannot change; a new
 * version of the files is a new catalogue.
 */
public final class Catalogue {

    public static final String PROCEDURES = "procedures.tsv";

    /**
     * A code as the portals write it: "2.000815" at its beginning, then perhaps a suffix of the office that offers it
     * ("2.000815.000.00.00.H55").
     */
    private static final Pattern CODE = Pattern.compile("^(\\d\\.\\d{6})(?:[.\\s].*)?$");

    private final Map<String, Procedure> procedures;
    private final Map<String, ProcedureGroup> groups;
    private final Map<String, Integer> usage;
    private final Map<String, LocalDate> documentsChecked;
    private final EverydayWords everydayWords;
    private final List<CatalogueProblem> problems;

    Catalogue(Map<String, Procedure> procedures, Map<String, ProcedureGroup> groups, Map<String, Integer> usage,
              Map<String, LocalDate> documentsChecked, EverydayWords everydayWords, List<CatalogueProblem> problems) {
        this.procedures = Collections.unmodifiableMap(new LinkedHashMap<>(procedures));
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        this.usage = Map.copyOf(usage);
        this.documentsChecked = Map.copyOf(documentsChecked);
        this.everydayWords = everydayWords;
        this.problems = List.copyOf(problems);
    }

    /** Reads the folder's files. Never fails: what cannot be used is in {@link #problems()}, the rest works. */
    public static Catalogue load(Path folder) {
        return load(folder, folder.resolve(PROCEDURES));
    }

    /** As {@link #load(Path)}, with the procedures from another file. Columns code and name are enough. */
    public static Catalogue load(Path folder, Path procedures) {
        return new CatalogueFiles(folder, procedures).read();
    }

    /** All, in the order of the file. */
    public Collection<Procedure> procedures() {
        return procedures.values();
    }

    /** @param code with or without the suffix of an office */
    public Optional<Procedure> find(String code) {
        Matcher matcher = CODE.matcher(code.strip());
        return Optional.ofNullable(procedures.get(matcher.matches() ? matcher.group(1) : code.strip()));
    }

    /** Commonest first. Together they hold every procedure. */
    public List<ProcedureGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The rows that stand at the top of a group or a part of one, commonest first; empty when there is no such group. */
    public List<Procedure> groupRows(String path) {
        return group(path).map(ProcedureGroup::above).orElse(List.of()).stream().map(procedures::get).toList();
    }

    /** @param path id of a group, or of a part of one */
    public Optional<ProcedureGroup> group(String path) {
        return groups.values().stream().flatMap(group -> group.find(path).stream()).findFirst();
    }

    /** The procedures asked for most, commonest first. */
    public List<Procedure> commonest(int most) {
        List<Procedure> sorted = new ArrayList<>(procedures.values());
        sorted.removeIf(procedure -> usage(procedure.code()) == 0);
        sorted.sort((a, b) -> usage(b.code()) - usage(a.code()));
        return List.copyOf(sorted.subList(0, Math.min(most, sorted.size())));
    }

    /** How often it is asked for, of 1,000 visits; 0 for rarely or unknown. */
    public int usage(String code) {
        return usage.getOrDefault(code, 0);
    }

    /** The same with other counts of how often each procedure is asked for. */
    public Catalogue withUsage(Map<String, Integer> counted) {
        return new Catalogue(procedures, groups, counted, documentsChecked, everydayWords, problems);
    }

    /** The day on which the papers asked were compared with the law; empty when the catalogue has no list. */
    public Optional<LocalDate> documentsChecked(String code) {
        return Optional.ofNullable(documentsChecked.get(code));
    }

    /** Every problem of the files, in their order. */
    public List<CatalogueProblem> problems() {
        return problems;
    }

    EverydayWords everydayWords() {
        return everydayWords;
    }
}
