package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal's table of the ways to hand in (Hình thức nộp, Thời gian, Phí, lệ phí, Mô tả) as it is handed on: its cells one after
 * the other in one text, often with nothing between them. What cannot be told apart for certain is left out, never guessed.
 */
final class PublishedChannels {

    static final List<String> MODES = List.of("Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính");

    private static final String NOTHING = "Không có thông tin";
    private static final String MODE = "(" + String.join("|", MODES) + ")";
    private static final String TIME = "(\\d{1,4}\\s*(?:[Nn]gày làm việc|[Nn]gày|[Gg]iờ làm việc|[Gg]iờ|[Tt]háng|[Pp]hút))";
    /** A way at the beginning of a row: what follows is a time, a figure that lost its unit, or that nothing is known. Prose goes on otherwise. */
    private static final Pattern ROW = Pattern.compile(MODE + "\\s*[:\\-–]?\\s*(?=\\d|" + NOTHING + "|Miễn phí)");
    private static final Pattern FIRST_TIME = Pattern.compile("^" + TIME);
    private static final Pattern LOST_UNIT = Pattern.compile("^\\d{1,3}(?=\\D)(?![.,]\\d)");
    private static final Pattern FEE = Pattern.compile("^[;,.\\s]*(?:(?:Phí|Lệ phí|Phí, lệ phí)\\s*:\\s*)?("
            + "Miễn phí|\\d[\\d.,]*\\s*(?:Việt Nam Đồng|VNĐ|VND|USD|[Đđ]ồng))");
    private static final Pattern HEADER = Pattern.compile("^\\s*Hình thức nộp\\s*(?:Thời gian giải quyết|Thời hạn giải quyết|Thời gian)\\s*"
            + "Phí, lệ phí\\s*(?:Mô tả)?");
    private static final int LONGEST_NOTE = 160;

    private PublishedChannels() {
    }

    /** @return empty when the text is no such table */
    static List<Channel> of(String text) {
        String table = HEADER.matcher(text).replaceFirst("");
        List<MatchResult> rows = ROW.matcher(table).results().toList();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int end = i + 1 < rows.size() ? rows.get(i + 1).start() : table.length();
            boolean glued = rows.get(i).group().equals(rows.get(i).group(1));
            channels.add(row(rows.get(i).group(1), glued, table.substring(rows.get(i).end(), end).strip()));
        }
        return channels;
    }

    /** One whose cells are known apart. @return empty when it is none of the ways */
    static Optional<Channel> of(String mode, String time, String fee, String note) {
        List<String> named = named(mode);
        return named.size() == 1 ? Optional.of(new Channel(named.get(0), known(time), known(fee), shortened(known(note)))) : Optional.empty();
    }

    /** The ways that a text names, in the portal's own words. */
    static List<String> named(String text) {
        String plain = ForeignColumns.folded(text);
        return MODES.stream().filter(mode -> plain.contains(ForeignColumns.folded(mode))
                || mode.equals(MODES.get(2)) && (plain.contains("buuchinh") || plain.contains("buudien"))).toList();
    }

    /** @param glued nothing stands between the way and what follows: then a figure without its unit is a time that has lost it */
    private static Channel row(String mode, boolean glued, String cells) {
        String rest = cells;
        String time = "";
        Matcher first = FIRST_TIME.matcher(rest);
        if (first.find()) {
            time = first.group(1);
            rest = rest.substring(first.end());
        } else if (glued && Character.isDigit(rest.isEmpty() ? ' ' : rest.charAt(0))) {
            Matcher lost = LOST_UNIT.matcher(rest);
            if (!lost.find()) {
                return new Channel(mode, "", "", shortened(rest));
            }
            rest = rest.substring(lost.end());
        }
        rest = rest.replaceFirst("^(\\s*" + NOTHING + ")+", "");
        List<String> fees = new ArrayList<>();
        for (Matcher fee = FEE.matcher(rest); fee.find(); fee = FEE.matcher(rest)) {
            fees.add(fee.group(1));
            rest = rest.substring(fee.end());
        }
        return new Channel(mode, time, String.join(", ", fees), shortened(rest.strip()));
    }

    private static String known(String cell) {
        return cell.equals(NOTHING) ? "" : cell;
    }

    private static String shortened(String note) {
        String text = note.replaceFirst("^[(\\s;,.+-]+", "").replaceFirst("[)\\s;]+$", "");
        if (text.length() <= LONGEST_NOTE) {
            return text;
        }
        return text.substring(0, Math.max(1, text.lastIndexOf(' ', LONGEST_NOTE))) + " …";
    }

    /** What is told for all ways together, when the file has no cell of its own for it. */
    static String together(List<Channel> channels, Function<Channel, String> what) {
        return String.join("; ", channels.stream().map(what).filter(text -> !text.isEmpty())
                .flatMap(text -> Arrays.stream(text.split(", "))).distinct().toList());
    }
}
