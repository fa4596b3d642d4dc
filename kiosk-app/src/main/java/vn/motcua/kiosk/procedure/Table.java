package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of a tab-separated file, read by the column names of its first line, so that columns may be added, left out
 * or come in another order. Lines that begin with # and empty lines are skipped.
 */
final class Table {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char NO_LETTER = '\uFFFD';

    private final String file;
    private final List<Row> rows = new ArrayList<>();

    /** @param line first line of the file is 1 */
    record Row(int line, Map<String, String> cells) {

        /** The text of a cell in NFC; empty when the column or the cell is missing. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private Table(String file) {
        this.file = file;
    }

    /** Reads a file; what cannot be used is added to the problems. @param needed columns no row may be without */
    static Table read(Path path, List<CatalogueProblem> problems, String... needed) {
        Table table = new Table(path.getFileName().toString());
        try {
            // Letters that are not UTF-8 become a mark, so that one of them spoils its line and not the file.
            table.take(new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList(), problems, Arrays.asList(needed));
        } catch (NoSuchFileException e) {
            problems.add(new CatalogueProblem(table.file, 0, "the file is missing"));
        } catch (IOException e) {
            problems.add(new CatalogueProblem(table.file, 0, "a readable file was expected"));
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    CatalogueProblem problem(Row row, String message) {
        return new CatalogueProblem(file, row.line(), message);
    }

    private void take(List<String> lines, List<CatalogueProblem> problems, List<String> needed) {
        List<String> columns = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC);
            line = i == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.indexOf(NO_LETTER) >= 0) {
                problems.add(new CatalogueProblem(file, i + 1, "text in UTF-8 was expected"));
                if (columns == null) {
                    return;
                }
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = Arrays.stream(cells).map(name -> unquoted(name.strip()).toLowerCase(Locale.ROOT)).toList();
                if (!columns.containsAll(needed)) {
                    problems.add(new CatalogueProblem(file, i + 1, "columns " + needed + " were expected"));
                    return;
                }
            } else {
                take(new Row(i + 1, named(columns, cells)), problems, needed);
            }
        }
    }

    private void take(Row row, List<CatalogueProblem> problems, List<String> needed) {
        for (String column : needed) {
            if (row.cell(column).isEmpty()) {
                problems.add(problem(row, "a value in column " + column + " was expected"));
                return;
            }
        }
        rows.add(row);
    }

    private static Map<String, String> named(List<String> columns, String[] cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.length); i++) {
            named.put(columns.get(i), unquoted(cells[i].strip()));
        }
        return named;
    }

    /** Spreadsheets put quotes around a cell that has some inside. */
    static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
