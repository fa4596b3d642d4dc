package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of procedures from somebody else, read tolerantly and judged row by row: from a portal, a spreadsheet or another
 * office.
 *
 * @param rows     that can be used, by code, in the order of the file; only columns of {@link #COLUMNS}
 * @param refused  that cannot, with the reason
 * @param repeated rows whose code and name stood in an earlier one: portals list a procedure once for each office
 * @param headings rows that only name a legal field, between those of procedures
 * @param read     how the file was understood: "CSV, windows-1258, separated by ;"
 */
public record CatalogueImport(Map<String, Map<String, String>> rows, List<Refusal> refused, int repeated, int headings, String read) {

    /** What is kept of a procedure, in the order in which {@link #asTable} writes it. */
    public static final List<String> COLUMNS = List.of("code", "name", "field", "level", "ministry", "decision", "modes", "time", "fee",
            "result", "basis");

    private static final List<String> MODES = List.of("Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính");
    private static final Pattern CODE = Pattern.compile("(\\d\\.\\d{6})(?!\\d).*");
    private static final int LONGEST_NAME = 2_000;

    /**
     * @param row    as the file counts: a line, a row of a sheet, a place in a list; the first is 1
     * @param reason what was expected
     */
    public record Refusal(int row, String reason) {
    }

    public CatalogueImport {
        rows = new LinkedHashMap<>(rows);
        refused = List.copyOf(refused);
    }

    /**
     * @throws IOException when the file cannot be read at all, with a sentence that says what was expected
     */
    public static CatalogueImport read(Path file) throws IOException {
        ForeignTable table = ForeignTable.read(file);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<Refusal> refused = new ArrayList<>();
        int repeated = 0;
        for (ForeignTable.Row row : table.rows()) {
            String code = row.cells().getOrDefault("code", "");
            Matcher matcher = CODE.matcher(code);
            String reason = reason(code, matcher.matches(), row.cells().getOrDefault("name", ""));
            Map<String, String> before = reason.isEmpty() ? rows.get(matcher.group(1)) : null;
            if (!reason.isEmpty()) {
                refused.add(new Refusal(row.number(), reason));
            } else if (before == null) {
                rows.put(matcher.group(1), kept(matcher.group(1), row.cells()));
            } else if (before.get("name").equals(row.cells().get("name"))) {
                repeated++;
            } else {
                refused.add(new Refusal(row.number(), "code " + matcher.group(1) + " stands before with another name"));
            }
        }
        return new CatalogueImport(rows, refused, repeated, table.headings(), table.how());
    }

    private static String reason(String code, boolean good, String name) {
        if (code.isEmpty()) {
            return "a code was expected";
        }
        if (!good) {
            return "a code as 1.001193 was expected, not " + code;
        }
        if (name.isEmpty()) {
            return "a name was expected";
        }
        return name.length() > LONGEST_NAME ? "a name of at most " + LONGEST_NAME + " characters was expected" : "";
    }

    /** Portals write a whole table into one cell; of it the ways to submit can be told. */
    private static String modes(String cell) {
        List<String> found = MODES.stream().filter(cell::contains).toList();
        return found.isEmpty() ? cell : String.join("; ", found);
    }

    private static Map<String, String> kept(String code, Map<String, String> cells) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            String cell = cells.getOrDefault(column, "");
            kept.put(column, column.equals("code") ? code : column.equals("modes") ? modes(cell) : cell);
        }
        return kept;
    }

    /**
     * Fills what the rows leave empty from a catalogue that has the same procedure under the same name. Results and laws are
     * left alone: where none are published the catalogue has its own words, which must not pass for published ones.
     *
     * @return cells filled
     */
    public int fillFrom(Catalogue present) {
        int filled = 0;
        for (Map<String, String> row : rows.values()) {
            Map<String, String> known = present.find(row.get("code")).filter(procedure -> procedure.name().equals(row.get("name")))
                    .map(CatalogueImport::cells).orElse(Map.of());
            for (Map.Entry<String, String> cell : row.entrySet()) {
                String other = known.getOrDefault(cell.getKey(), "");
                if (cell.getValue().isEmpty() && !other.isEmpty()) {
                    cell.setValue(other);
                    filled++;
                }
            }
        }
        return filled;
    }

    private static Map<String, String> cells(Procedure procedure) {
        return Map.of("field", procedure.field(), "level", procedure.level(), "ministry", procedure.ministry(), "decision", procedure.decision(),
                "modes", procedure.modes(), "time", procedure.time(), "fee", procedure.fee());
    }

    /** The usable rows as the catalogue's own file. */
    public String asTable() {
        StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        rows.values().forEach(row -> table.append(String.join("\t", row.values())).append('\n'));
        return table.toString();
    }
}
