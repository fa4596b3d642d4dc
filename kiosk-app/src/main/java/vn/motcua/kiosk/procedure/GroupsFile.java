package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The groups by life event. A group takes the procedures named in {@code first}, then those of its legal {@code fields},
 * then those whose name has one of its {@code phrases}; the group with {@code rest = true} takes what no other has.
 */
final class GroupsFile {

    private final Path path;
    private final Map<String, Procedure> procedures;
    private final boolean checkCodes;
    private final List<CatalogueProblem> problems;
    private final GroupParts parts;
    private final Set<String> taken = new HashSet<>();
    /** By code, in small letters. */
    private final Map<String, String> names = new LinkedHashMap<>();

    GroupsFile(Path path, Map<String, Procedure> procedures, boolean checkCodes, List<CatalogueProblem> problems) {
        this.path = path;
        this.procedures = procedures;
        this.checkCodes = checkCodes;
        this.problems = problems;
        this.parts = new GroupParts(procedures);
        procedures.forEach((code, procedure) -> names.put(code, procedure.name().toLowerCase(Locale.ROOT)));
    }

    Map<String, ProcedureGroup> read() {
        Map<String, ProcedureGroup> groups = new LinkedHashMap<>();
        TomlArray tables = parse();
        for (int i = 0; i < tables.size(); i++) {
            TomlTable table = tables.getTable(i);
            if (complete(table, tables.inputPositionOf(i).line())) {
                ProcedureGroup group = table.contains("all") ? allProcedures(table) : parts.divided(group(table));
                groups.put(group.id(), group);
            }
        }
        return groups;
    }

    private TomlArray parse() {
        try {
            TomlParseResult result = Toml.parse(path);
            for (TomlParseError error : result.errors()) {
                problem(error.position().line(), error.getMessage());
            }
            TomlArray tables = result.getArray("group");
            return tables == null ? Toml.parse("none = []").getArray("none") : tables;
        } catch (IOException e) {
            problem(0, "the file is missing or cannot be read");
            return Toml.parse("none = []").getArray("none");
        }
    }

    private boolean complete(TomlTable table, int line) {
        for (String key : List.of("id", "vi", "en", "icon")) {
            if (!table.isString(key)) {
                problem(line, "a text for " + key + " was expected");
                return false;
            }
        }
        return true;
    }

    private ProcedureGroup allProcedures(TomlTable table) {
        String id = table.getString("id");
        return "authority".equals(table.getString("all"))
                ? parts.authorities(id, table.getString("vi"), table.getString("en"), table.getString("icon"))
                : parts.alphabet(id, table.getString("vi"), table.getString("en"), table.getString("icon"));
    }

    private ProcedureGroup group(TomlTable table) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : texts(table, "first")) {
            if (procedures.containsKey(code)) {
                codes.add(code);
            } else if (checkCodes) {
                problem(line(table, "first"), "the code of a procedure was expected, not " + code);
            }
        }
        addFields(table, codes);
        addPhrases(table, codes);
        if (Boolean.TRUE.equals(table.getBoolean("rest"))) {
            procedures.keySet().stream().filter(code -> !taken.contains(code)).forEach(codes::add);
        }
        taken.addAll(codes);
        return new ProcedureGroup(table.getString("id"), table.getString("vi"), table.getString("en"),
                table.getString("icon"), List.copyOf(codes));
    }

    private void addFields(TomlTable table, Set<String> codes) {
        for (String field : texts(table, "fields")) {
            List<Procedure> members = procedures.values().stream().filter(p -> p.field().equals(field)).toList();
            if (members.isEmpty() && checkCodes) {
                problem(line(table, "fields"), "a legal field of some procedure was expected, not " + field);
            }
            members.forEach(procedure -> codes.add(procedure.code()));
        }
    }

    private void addPhrases(TomlTable table, Set<String> codes) {
        for (String phrase : texts(table, "phrases")) {
            names.forEach((code, name) -> {
                if (name.contains(phrase)) {
                    codes.add(code);
                }
            });
        }
    }

    private List<String> texts(TomlTable table, String key) {
        TomlArray array = table.isArray(key) ? table.getArray(key) : null;
        if (array == null || array.isEmpty()) {
            return List.of();
        }
        if (!array.toList().stream().allMatch(String.class::isInstance)) {
            problem(line(table, key), "a list of texts for " + key + " was expected");
            return List.of();
        }
        return array.toList().stream().map(String.class::cast).toList();
    }

    private static int line(TomlTable table, String key) {
        return table.inputPositionOf(key).line();
    }

    private void problem(int line, String message) {
        problems.add(new CatalogueProblem(path.getFileName().toString(), line, message));
    }
}
