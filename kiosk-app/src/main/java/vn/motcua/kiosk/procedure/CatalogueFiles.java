package vn.motcua.kiosk.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the files of a catalogue, all of them to the end, whatever is wrong in one. */
final class CatalogueFiles {

    private final Path folder;
    private final Path proceduresFile;
    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final Map<String, List<AskedDocument>> documents = new HashMap<>();
    private final Map<String, LocalDate> checked = new HashMap<>();
    /** By code; result and basis in our own words. */
    private final Map<String, Table.Row> results = new HashMap<>();
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final Map<String, Integer> usage = new HashMap<>();

    CatalogueFiles(Path folder, Path proceduresFile) {
        this.folder = folder;
        this.proceduresFile = proceduresFile;
    }

    Catalogue read() {
        Table documentsTable = readDocuments();
        Table resultsTable = readResults();
        readProcedures();
        // Another file of procedures is somebody's measurement: codes that it lacks are no mistake of ours.
        boolean own = proceduresFile.equals(folder.resolve(Catalogue.PROCEDURES));
        if (own) {
            checkCodes(documentsTable);
            checkCodes(resultsTable);
        }
        readUsage(own);
        EverydayWords words = EverydayWords.read(folder, problems);
        Map<String, ProcedureGroup> groups = new GroupsFile(folder.resolve("groups.toml"), procedures, own, problems).read();
        problems.sort(null);
        return new Catalogue(procedures, groups, usage, checked, words, problems);
    }

    private Table readDocuments() {
        Table table = Table.read(folder.resolve("documents.tsv"), problems, "code", "name", "form", "required", "checked");
        for (Table.Row row : table.rows()) {
            try {
                LocalDate day = LocalDate.parse(row.cell("checked"));
                documents.computeIfAbsent(row.cell("code"), code -> new ArrayList<>()).add(document(row));
                checked.merge(row.cell("code"), day, (a, b) -> a.isBefore(b) ? a : b);
            } catch (DateTimeParseException e) {
                problems.add(table.problem(row, "a date as 2026-11-23 in column checked was expected"));
            } catch (IllegalArgumentException e) {
                problems.add(table.problem(row, e.getMessage()));
            }
        }
        return table;
    }

    private Table readResults() {
        Table table = Table.read(folder.resolve("results.tsv"), problems, "code", "result", "basis", "checked");
        for (Table.Row row : table.rows()) {
            try {
                checked.merge(row.cell("code"), LocalDate.parse(row.cell("checked")), (a, b) -> a.isBefore(b) ? a : b);
            } catch (DateTimeParseException e) {
                problems.add(table.problem(row, "a date as 2026-11-23 in column checked was expected"));
            }
            if (results.putIfAbsent(row.cell("code"), row) != null) {
                problems.add(table.problem(row, "a code not used before was expected, not " + row.cell("code")));
            }
        }
        return table;
    }

    private static AskedDocument document(Table.Row row) {
        return new AskedDocument(row.cell("name"), row.cell("note"), form(row.cell("form")), required(row.cell("required")), row.cell("case"));
    }

    private static AskedDocument.Form form(String cell) {
        for (AskedDocument.Form form : AskedDocument.Form.values()) {
            if (form.name().equals(cell.toUpperCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new IllegalArgumentException("original, copy, show_at_counter or read_from_card in column form was expected");
    }

    private static boolean required(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes or no in column required was expected");
        };
    }

    private void readProcedures() {
        Table table = Table.read(proceduresFile, problems, "code", "name");
        for (Table.Row row : table.rows()) {
            if (!Token.isAnyIn(row.cell("name"))) {
                problems.add(table.problem(row, "a name with a word was expected, not " + row.cell("name")));
                continue;
            }
            Procedure procedure = procedure(row);
            if (procedures.putIfAbsent(procedure.code(), procedure) != null) {
                problems.add(table.problem(row, "a code not used before was expected, not " + procedure.code()));
            }
        }
        if (procedures.isEmpty()) {
            problems.add(new CatalogueProblem(proceduresFile.getFileName().toString(), 0, "procedures were expected"));
        }
    }

    private Procedure procedure(Table.Row row) {
        String code = row.cell("code");
        return new Procedure(code, row.cell("name"), row.cell("field").intern(), row.cell("level").intern(),
                row.cell("ministry").intern(), row.cell("decision").intern(), row.cell("modes").intern(),
                row.cell("time").intern(), row.cell("fee").intern(), channels(row), published(row, "result"), published(row, "basis"),
                checked.containsKey(code) ? checked.get(code).toString() : "", documents.getOrDefault(code, List.of()));
    }

    /** As the file has them apart; one way alone, with one time and one fee, needs no such cell. */
    private static List<Channel> channels(Table.Row row) {
        boolean told = List.of("modes", "time", "fee").stream().noneMatch(column -> row.cell(column).contains(";"));
        return !row.cell("channels").isEmpty() ? Channel.of(row.cell("channels"))
                : told && !row.cell("modes").isEmpty() ? List.of(new Channel(row.cell("modes").intern(), row.cell("time").intern(),
                row.cell("fee").intern(), "")) : List.of();
    }

    /** As an import brought it from the portal; else our own words. */
    private String published(Table.Row row, String column) {
        Table.Row ours = results.get(row.cell("code"));
        return (row.cell(column).isEmpty() && ours != null ? ours.cell(column) : row.cell(column)).intern();
    }

    private void checkCodes(Table table) {
        for (Table.Row row : table.rows()) {
            if (!procedures.containsKey(row.cell("code"))) {
                problems.add(table.problem(row, "the code of a procedure was expected, not " + row.cell("code")));
            }
        }
    }

    private void readUsage(boolean check) {
        Table table = Table.read(folder.resolve("usage.tsv"), problems, "code", "visits");
        for (Table.Row row : table.rows()) {
            if (check && !procedures.containsKey(row.cell("code"))) {
                problems.add(table.problem(row, "the code of a procedure was expected, not " + row.cell("code")));
            }
            try {
                usage.put(row.cell("code"), Integer.parseUnsignedInt(row.cell("visits")));
            } catch (NumberFormatException e) {
                problems.add(table.problem(row, "a whole number in column visits was expected"));
            }
        }
    }
}
