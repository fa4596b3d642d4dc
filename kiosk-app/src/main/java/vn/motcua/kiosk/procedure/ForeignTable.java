package vn.motcua.kiosk.procedure;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

import vn.motcua.kiosk.procedure.UnreadableCatalogueException.What;

/**
 * Rows of a file that others made, under our names of the columns: CSV, TSV, a sheet of Excel, or the JSON of a portal. What
 * kind it is shows in its content, not in its name.
 *
 * @param how      it was understood, in words for a technician
 * @param headings rows that are none of a procedure: sheets name a legal field above its procedures
 */
record ForeignTable(List<Row> rows, String how, int headings) {

    /** Sheets begin with titles and dates; the columns' names stand below them. */
    private static final int LAST_HEADER = 30;
    private static final int LONGEST_CELL = 4_000;
    /** Bytes, unpacked: a hundred thousand procedures have sixty million. A workbook of a few megabytes may unpack to a thousand times more. */
    private static final long LARGEST = 128_000_000;
    /** A code at the beginning of a line within a cell: the quote that ends the cell is missing. */
    private static final Pattern SWALLOWED = Pattern.compile("\\n[\"\\s]*\\d\\.\\d{6}");
    /** What the portal writes where nothing is known. */
    private static final String NO_WORD = "Không có thông tin";
    /** What the objects of portals call their names, before all others that begin with "ten". */
    private static final List<String> NAMES = List.of("name", "ten", "sokyhieu", "trichyeu", "title", "tieude");
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    /**
     * @param cells   in NFC, blanks made single; keys as in {@link CatalogueImport#COLUMNS}
     * @param spilled it has more cells than there are columns: the separator stands within one that has no quotes around it
     */
    record Row(int number, Map<String, String> cells, boolean spilled) {

        /** No name, and words without a digit where the code should be: "LĨNH VỰC HỘ TỊCH" over merged cells. */
        boolean heading() {
            String code = cells.getOrDefault("code", "");
            return cells.getOrDefault("name", "").isEmpty() && code.contains(" ") && code.chars().noneMatch(Character::isDigit);
        }
    }

    static ForeignTable read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw tooLarge();
        }
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
        measure(bytes);
        IOException last = new UnreadableCatalogueException(What.DAMAGED_WORKBOOK, "");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes)); Stream<Sheet> sheets = book.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                List<Line> lines = lines(sheet);
                try {
                    return named(lines, "Excel, sheet " + sheet.getName(), false);
                } catch (UnreadableCatalogueException e) {
                    last = e;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableCatalogueException(What.DAMAGED_WORKBOOK, "", e);
        }
        throw last;
    }

    /** Unpacks without keeping anything: what the entries claim about their sizes may be a lie. */
    private static void measure(byte[] bytes) throws IOException {
        byte[] part = new byte[65_536];
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    size += read;
                    if (size > LARGEST) {
                        throw tooLarge();
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableCatalogueException(What.DAMAGED_WORKBOOK, "", e);
        }
    }

    private static IOException tooLarge() {
        return new UnreadableCatalogueException(What.TOO_LARGE, LARGEST / 1_000_000);
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.map(row -> new Line(row.getRowNum(), row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())).toList();
        }
    }

    private static ForeignTable separated(ForeignText text) throws IOException {
        char separator = separator(text.text().lines().limit(LAST_HEADER).toList());
        CSVFormat format = separator == '\t' ? CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(true).get()
                : CSVFormat.DEFAULT.builder().setDelimiter(separator).setTrailingData(true).get();
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text.text()))) {
            for (CSVRecord line : parser) {
                if (line.toList().stream().anyMatch(cell -> SWALLOWED.matcher(cell).find())) {
                    throw new UnreadableCatalogueException(What.MISSING_QUOTE, parser.getCurrentLineNumber());
                }
                lines.add(new Line((int) parser.getCurrentLineNumber(),
                        separator == '\t' ? line.stream().map(Table::unquoted).toList() : line.toList()));
            }
        } catch (java.io.UncheckedIOException e) {
            throw new UnreadableCatalogueException(What.NO_TABLE, "", e);
        }
        return named(lines, (separator == '\t' ? "TSV" : "CSV separated by " + separator) + ", " + text.encoding(), true);
    }

    /** The one that tells the names of the columns apart; names of procedures are full of commas. */
    private static char separator(List<String> lines) {
        for (char each : SEPARATORS) {
            if (lines.stream().anyMatch(line -> header(columns(
                    Arrays.stream(line.split(Pattern.quote(String.valueOf(each)))).map(Table::unquoted).toList())))) {
                return each;
            }
        }
        String beginning = String.join("\n", lines);
        return SEPARATORS.stream().max((a, b) -> Long.compare(count(beginning, a), count(beginning, b))).orElseThrow();
    }

    private static List<String> columns(List<String> cells) {
        return cells.stream().map(name -> ForeignColumns.named(name).orElse("")).toList();
    }

    private static boolean header(List<String> columns) {
        return columns.contains("code") && columns.contains("name");
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static ForeignTable json(ForeignText text) throws IOException {
        ArrayNode roots = new ObjectMapper().createArrayNode();
        try (MappingIterator<JsonNode> values = new ObjectMapper().readerFor(JsonNode.class).readValues(text.text())) {
            while (values.hasNextValue()) {
                roots.add(values.nextValue());
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableCatalogueException(What.BROKEN_JSON, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e);
        }
        // One value, or one a line.
        JsonNode root = roots.size() == 1 ? roots.get(0) : roots;
        JsonNode list = records(root);
        List<Row> rows = new ArrayList<>();
        for (JsonNode wrapped : list) {
            JsonNode record = unwrapped(wrapped);
            Map<String, String> cells = new HashMap<>();
            record.properties().forEach(field -> ForeignColumns.named(field.getKey())
                    .ifPresent(column -> take(column, field.getValue(), cells)));
            rows.add(new Row(rows.size() + 1, cells, false));
        }
        return new ForeignTable(rows, "JSON, " + text.encoding(), 0);
    }

    private static void take(String column, JsonNode value, Map<String, String> cells) {
        List<Channel> channels = column.equals("modes") ? channels(value) : List.of();
        String taken = channels.isEmpty() ? column : "channels";
        cells.merge(taken, channels.isEmpty() ? clean(plain(value)) : Channel.cell(channels), (a, b) -> a.isEmpty() ? b : a);
    }

    /** A list of the ways to hand in, each an object with what is published for it. */
    private static List<Channel> channels(JsonNode value) {
        List<Channel> channels = new ArrayList<>();
        for (JsonNode way : value.isArray() ? value : new ObjectMapper().createArrayNode()) {
            Map<String, String> cells = new HashMap<>();
            way.properties().forEach(field -> ForeignColumns.named(field.getKey())
                    .ifPresent(column -> cells.merge(column, clean(plain(field.getValue())), (a, b) -> a.isEmpty() ? b : a)));
            PublishedChannels.of(cells.getOrDefault("modes", cells.getOrDefault("name", "")), cells.getOrDefault("time", ""),
                    cells.getOrDefault("fee", ""), cells.getOrDefault("note", "")).ifPresent(channels::add);
        }
        return channels;
    }

    /** The list itself, the longest list of procedures somewhere in an envelope, or one procedure alone. */
    private static JsonNode records(JsonNode root) throws IOException {
        if (root.isObject() && procedure(root)) {
            return new ObjectMapper().createArrayNode().add(root);
        }
        JsonNode longest = root.isArray() ? root : MissingNode.getInstance();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && !root.isArray()) {
            for (JsonNode part : open.remove()) {
                if (part.isArray() && part.size() > longest.size() && part.get(0).isObject() && procedure(unwrapped(part.get(0)))) {
                    longest = part;
                } else if (part.isObject()) {
                    open.add(part);
                }
            }
        }
        if (longest.isMissingNode()) {
            throw new UnreadableCatalogueException(What.NO_LIST, "");
        }
        return longest;
    }

    private static boolean procedure(JsonNode node) {
        return node.properties().stream()
                .anyMatch(field -> field.getValue().isValueNode() && ForeignColumns.named(field.getKey()).filter("code"::equals).isPresent());
    }

    /** A procedure may lie one deeper: {"id": 1, "tthc": {…}}. */
    private static JsonNode unwrapped(JsonNode record) {
        if (!procedure(record)) {
            for (JsonNode part : record) {
                if (procedure(part)) {
                    return part;
                }
            }
        }
        return record;
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(plain(part)));
            return String.join("; ", parts);
        }
        if (value.isObject()) {
            return name(value);
        }
        return value.isNull() ? "" : value.asText();
    }

    /** Of a law number and title, of anything else its name. */
    private static String name(JsonNode object) {
        Map<String, String> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(ForeignColumns.folded(field.getKey()), field.getValue().asText("")));
        List<String> known = NAMES.stream().map(name -> fields.getOrDefault(name, "")).filter(text -> !text.isBlank()).toList();
        return !known.isEmpty() ? String.join(" ", known)
                : fields.entrySet().stream().filter(field -> field.getKey().startsWith("ten")).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private record Line(int number, List<String> cells) {
    }

    /** @param separated a text, in which a separator too many makes a cell too many; a sheet may have remarks beside its table */
    private static ForeignTable named(List<Line> lines, String how, boolean separated) throws IOException {
        for (int i = 0; i < Math.min(lines.size(), LAST_HEADER); i++) {
            List<String> columns = columns(lines.get(i).cells());
            if (header(columns)) {
                List<Row> rows = lines.subList(i + 1, lines.size()).stream().map(line -> row(line, columns, separated))
                        .filter(row -> !row.cells().values().stream().allMatch(String::isEmpty)).toList();
                List<Row> procedures = rows.stream().filter(row -> !row.heading()).toList();
                return new ForeignTable(procedures, how, rows.size() - procedures.size());
            }
        }
        throw new UnreadableCatalogueException(What.NO_COLUMNS, LAST_HEADER);
    }

    private static Row row(Line line, List<String> columns, boolean separated) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            if (!columns.get(i).isEmpty()) {
                cells.merge(columns.get(i), clean(line.cells().get(i)), (a, b) -> a.isEmpty() ? b : a);
            }
        }
        boolean spilled = separated && line.cells().size() > columns.size()
                && line.cells().subList(columns.size(), line.cells().size()).stream().anyMatch(cell -> !clean(cell).isEmpty());
        return new Row(line.number(), cells, spilled);
    }

    private static String clean(String cell) {
        if (cell == null) {
            return "";
        }
        String single = Normalizer.normalize(cell, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0\\uFEFF]+", " ").strip();
        if (single.equals(NO_WORD)) {
            return "";
        }
        return single.length() > LONGEST_CELL ? single.substring(0, LONGEST_CELL) : single;
    }
}
