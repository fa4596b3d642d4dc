package vn.motcua.kiosk.procedure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows of a file that others made, under our names of the columns: CSV, TSV, a sheet of Excel, or the JSON of a portal. What
 * kind it is shows in its content, not in its name.
 *
 * @param how it was understood, in words for a technician
 */
record ForeignTable(List<Row> rows, String how) {

    /** Sheets begin with titles and dates; the columns' names stand below them. */
    private static final int LAST_HEADER = 30;
    private static final int LONGEST_CELL = 4_000;
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    /** @param cells in NFC, blanks made single; keys as in {@link CatalogueImport#COLUMNS} */
    record Row(int number, Map<String, String> cells) {
    }

    static ForeignTable read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            return workbook(bytes);
        }
        ForeignText text = ForeignText.of(bytes);
        String first = text.text().stripLeading();
        if (first.startsWith("{") || first.startsWith("[")) {
            return json(text);
        }
        return separated(text);
    }

    private static ForeignTable workbook(byte[] bytes) throws IOException {
        IOException last = new IOException("a sheet was expected in the workbook");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes)); Stream<Sheet> sheets = book.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                List<Line> lines = lines(sheet);
                try {
                    return named(lines, "Excel, sheet " + sheet.getName());
                } catch (IOException e) {
                    last = e;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("an Excel workbook (.xlsx) was expected, or a text: this is neither, or it is damaged", e);
        }
        throw last;
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.map(row -> new Line(row.getRowNum(), row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())).toList();
        }
    }

    private static ForeignTable separated(ForeignText text) throws IOException {
        String beginning = text.text().lines().limit(LAST_HEADER).reduce("", (a, b) -> a + "\n" + b);
        char separator = SEPARATORS.stream().max((a, b) -> Long.compare(count(beginning, a), count(beginning, b))).orElseThrow();
        CSVFormat format = separator == '\t' ? CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(true).get()
                : CSVFormat.DEFAULT.builder().setDelimiter(separator).setLenientEof(true).setTrailingData(true).get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text.text()))) {
            for (CSVRecord line : parser) {
                lines.add(new Line((int) parser.getCurrentLineNumber(), line.toList()));
            }
        } catch (java.io.UncheckedIOException e) {
            throw new IOException("a table was expected, with quotes around cells that hold the separator", e);
        }
        return named(lines, (separator == '\t' ? "TSV" : "CSV separated by " + separator) + ", " + text.encoding());
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static ForeignTable json(ForeignText text) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(text.text());
        } catch (JsonProcessingException e) {
            throw new IOException("JSON was expected to its end; line " + e.getLocation().getLineNr() + " is none", e);
        }
        JsonNode list = records(root);
        List<Row> rows = new ArrayList<>();
        for (JsonNode record : list) {
            Map<String, String> cells = new HashMap<>();
            record.fields().forEachRemaining(field -> ForeignColumns.named(field.getKey())
                    .ifPresent(column -> cells.merge(column, clean(plain(field.getValue())), (a, b) -> a.isEmpty() ? b : a)));
            rows.add(new Row(rows.size() + 1, cells));
        }
        return new ForeignTable(rows, "JSON, " + text.encoding());
    }

    /** The list itself, a list somewhere in an envelope, or one procedure alone. */
    private static JsonNode records(JsonNode root) throws IOException {
        if (root.isArray()) {
            return root;
        }
        boolean procedure = false;
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            procedure |= ForeignColumns.named(field.getKey()).filter("code"::equals).isPresent() && field.getValue().isValueNode();
        }
        if (procedure) {
            return new ObjectMapper().createArrayNode().add(root);
        }
        for (JsonNode part : root) {
            if (part.isArray() && !part.isEmpty() && part.get(0).isObject()) {
                return part;
            }
        }
        for (JsonNode part : root) {
            if (part.isObject()) {
                return records(part);
            }
        }
        throw new IOException("a list of procedures was expected in the JSON");
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(plain(part)));
            return String.join("; ", parts);
        }
        if (value.isObject()) {
            JsonNode name = value.hasNonNull("name") ? value.get("name") : value.path("ten");
            return name.asText("");
        }
        return value.isNull() ? "" : value.asText();
    }

    private record Line(int number, List<String> cells) {
    }

    private static ForeignTable named(List<Line> lines, String how) throws IOException {
        for (int i = 0; i < Math.min(lines.size(), LAST_HEADER); i++) {
            List<String> columns = lines.get(i).cells().stream().map(name -> ForeignColumns.named(name).orElse("")).toList();
            if (columns.contains("code") && columns.contains("name")) {
                return new ForeignTable(lines.subList(i + 1, lines.size()).stream().map(line -> row(line, columns))
                        .filter(row -> !row.cells().values().stream().allMatch(String::isEmpty)).toList(), how);
            }
        }
        throw new IOException("a line with the names of the columns was expected among the first " + LAST_HEADER
                + ": one for the code (code, Mã thủ tục, Mã TTHC) and one for the name (name, Tên thủ tục)");
    }

    private static Row row(Line line, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            if (!columns.get(i).isEmpty()) {
                cells.merge(columns.get(i), clean(line.cells().get(i)), (a, b) -> a.isEmpty() ? b : a);
            }
        }
        return new Row(line.number(), cells);
    }

    private static String clean(String cell) {
        if (cell == null) {
            return "";
        }
        String single = Normalizer.normalize(cell, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0\\uFEFF]+", " ").strip();
        return single.length() > LONGEST_CELL ? single.substring(0, LONGEST_CELL) : single;
    }
}
