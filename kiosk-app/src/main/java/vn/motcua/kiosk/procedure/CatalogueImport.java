package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            "channels", "result", "basis");

    private static final Pattern CODE = Pattern.compile("(\\d\\.\\d{6})(?!\\d).*");
    private static final Pattern LAWS_HEADER = Pattern.compile("^Tên văn bản pháp lý\\s*Mã văn bản\\s*");
    /** A number may stand right behind a year or behind another number: "Luật Cư trú 202068/2020/QH14". */
    private static final Pattern LAW = Pattern.compile("(.*?)(?:(?<![\\dH])|(?<=QH\\d{2})|(?<=(?:19|20)\\d{2}))"
            + "(\\d{1,3}(?:\\.\\d+)?/\\d{4}/(?:QH\\d{2}|[A-ZĐ]+(?:-[A-ZĐ]+)+))(?=$|\\p{Lu})");
    private static final int LONGEST_LAW = 120;
    private static final int LONGEST_NAME = 2_000;

    /** Why a row cannot be used. */
    public enum Why { NO_CODE, NOT_A_CODE, NO_NAME, NAME_TOO_LONG, ANOTHER_NAME, TOO_MANY_CELLS }

    /**
     * @param row  as the file counts: a line, a row of a sheet, a place in a list; the first is 1
     * @param said the code that it has, or the one that was found in it; may be empty
     */
    public record Refusal(int row, Why why, String said) {

        /** What was expected, for a technician. */
        public String reason() {
            return switch (why) {
                case NO_CODE -> "a code was expected";
                case NOT_A_CODE -> "a code as 1.001193 was expected, not " + said;
                case NO_NAME -> "a name was expected";
                case NAME_TOO_LONG -> "a name of at most " + LONGEST_NAME + " characters was expected";
                case TOO_MANY_CELLS -> "no more cells than columns were expected: quotes are missing around a cell with the separator";
                case ANOTHER_NAME -> "code " + said + " stands before with another name";
            };
        }
    }

    public CatalogueImport {
        rows = new LinkedHashMap<>(rows);
        refused = List.copyOf(refused);
    }

    /**
     * @throws UnreadableCatalogueException when it is no catalogue at all
     * @throws IOException when the disk does not give it
     */
    public static CatalogueImport read(Path file) throws IOException {
        ForeignTable table = ForeignTable.read(file);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Map<String, List<Channel>> channels = new HashMap<>();
        List<Refusal> refused = new ArrayList<>();
        int repeated = 0;
        String last = "";
        for (ForeignTable.Row row : table.rows()) {
            String code = row.cells().getOrDefault("code", "");
            String name = row.cells().getOrDefault("name", "");
            if (code.isEmpty() && name.isEmpty() && !last.isEmpty() && PublishedChannels.named(row.cells().getOrDefault("modes", "")).size() == 1) {
                // Below a cell that was merged over several rows: one more way to hand in the procedure above.
                channels.get(last).addAll(channels(row.cells()));
                continue;
            }
            Matcher matcher = CODE.matcher(code);
            Optional<Why> why = row.spilled() ? Optional.of(Why.TOO_MANY_CELLS) : why(code, matcher.matches(), name);
            last = why.isEmpty() ? matcher.group(1) : "";
            Map<String, String> before = rows.get(last);
            if (why.isPresent()) {
                refused.add(new Refusal(row.number(), why.get(), code));
            } else if (before == null) {
                rows.put(last, kept(last, row.cells()));
                channels.put(last, new ArrayList<>(channels(row.cells())));
            } else if (before.get("name").equals(name)) {
                channels.get(last).addAll(channels(row.cells()));
                repeated++;
            } else {
                refused.add(new Refusal(row.number(), Why.ANOTHER_NAME, last));
                last = "";
            }
        }
        rows.forEach((code, row) -> tell(channels.get(code).stream().distinct().toList(), row));
        return new CatalogueImport(rows, refused, repeated, table.headings(), table.how());
    }

    /** What a row tells of each way to hand in. */
    private static List<Channel> channels(Map<String, String> cells) {
        String modes = cells.getOrDefault("modes", "");
        List<Channel> told = Channel.of(cells.getOrDefault("channels", ""));
        told = told.isEmpty() ? PublishedChannels.of(modes) : told;
        told = told.isEmpty() ? ofOwnColumns(cells) : told;
        return !told.isEmpty() ? told
                : PublishedChannels.of(modes, cells.getOrDefault("time", ""), cells.getOrDefault("fee", ""), "").stream().toList();
    }

    private static List<Channel> ofOwnColumns(Map<String, String> cells) {
        return PublishedChannels.MODES.stream().map(mode -> new Channel(mode, cells.getOrDefault("time" + ForeignColumns.WAY + mode,
                        cells.getOrDefault("time", "")), cells.getOrDefault("fee" + ForeignColumns.WAY + mode, ""), ""))
                .filter(channel -> cells.keySet().stream().anyMatch(column -> column.endsWith(ForeignColumns.WAY + channel.mode())))
                .filter(channel -> !channel.time().isEmpty() || !channel.fee().isEmpty()).toList();
    }

    /** Several ways, or one with a note, are kept apart; and together, as the lists of the screen show them. */
    private static void tell(List<Channel> channels, Map<String, String> row) {
        if (channels.size() > 1 || channels.stream().anyMatch(channel -> !channel.note().isEmpty())) {
            row.put("channels", Channel.cell(channels));
        }
        if (!channels.isEmpty()) {
            row.put("modes", String.join("; ", channels.stream().map(Channel::mode).distinct().toList()));
            told(PublishedChannels.together(channels, Channel::time), "time", row);
            told(PublishedChannels.together(channels, Channel::fee), "fee", row);
        }
    }

    private static void told(String together, String column, Map<String, String> row) {
        if (!together.isEmpty()) {
            row.put(column, together);
        }
    }

    private static Optional<Why> why(String code, boolean good, String name) {
        return code.isEmpty() ? Optional.of(Why.NO_CODE) : !good ? Optional.of(Why.NOT_A_CODE) : name.isEmpty() ? Optional.of(Why.NO_NAME)
                : name.length() > LONGEST_NAME ? Optional.of(Why.NAME_TOO_LONG) : Optional.empty();
    }

    /** Portals write a whole table into one cell; of it the ways to submit can be told. */
    private static String modes(String cell) {
        List<String> found = PublishedChannels.named(cell);
        return found.isEmpty() ? cell : String.join("; ", found);
    }

    /** The portal ends its results with their numbers and with what stands below them on its page. */
    private static String result(String cell) {
        return cell.replaceFirst("Từ khóa.*$", "").replaceAll("\\s*Mã: KQ\\.[A-Z0-9]+\\.\\d{6}", "; ").replaceFirst("[;\\s]+$", "");
    }

    /** Names and numbers of laws, one after the other with nothing between them. */
    private static String basis(String cell) {
        String laws = LAWS_HEADER.matcher(cell).replaceFirst("");
        return laws.equals(cell) ? cell : LAW.matcher(laws).replaceAll(law -> Matcher.quoteReplacement(law(law.group(1).strip(), law.group(2))))
                .replaceFirst("[;\\s]+$", "");
    }

    private static String law(String name, String number) {
        String shorter = name.length() <= LONGEST_LAW ? name : name.substring(0, name.lastIndexOf(' ', LONGEST_LAW)) + " …";
        return (shorter.isEmpty() ? number : shorter.contains(number) ? shorter : shorter + " (" + number + ")") + "; ";
    }

    private static Map<String, String> kept(String code, Map<String, String> cells) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            String cell = cells.getOrDefault(column, "");
            kept.put(column, switch (column) {
                case "code" -> code;
                case "modes" -> modes(cell);
                case "result" -> result(cell);
                case "basis" -> basis(cell);
                default -> cell;
            });
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
            boolean silent = Stream.of("modes", "time", "fee").allMatch(column -> row.get(column).isEmpty());
            for (Map.Entry<String, String> cell : row.entrySet()) {
                // Ways of another day beside a fee of today would contradict it.
                String other = silent || !cell.getKey().equals("channels") ? known.getOrDefault(cell.getKey(), "") : "";
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
                "modes", procedure.modes(), "time", procedure.time(), "fee", procedure.fee(), "channels", Channel.cell(procedure.channels()));
    }

    /** The usable rows as the catalogue's own file. */
    public String asTable() {
        StringBuilder table = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
        rows.values().forEach(row -> table.append(String.join("\t", row.values())).append('\n'));
        return table.toString();
    }
}
