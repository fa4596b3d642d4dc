package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The handbook's chapter of faults, made from the two tables of the configuration and the words of the screen, so that it cannot
 * say anything else than they do.
 */
final class FaultChapter {

    private static final Pattern QUOTED = Pattern.compile("\\*([^*]+)\\*");
    private static final Pattern AS = Pattern.compile("as `([A-Z_]+)`");
    private static final String MARK = "`";

    private final Path config;

    /** @param config folder */
    FaultChapter(Path config) {
        this.config = config;
    }

    /** By languages. */
    Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("en", page("""
                # Faults and their remedies

                Made by `./kiosk handbook --out kiosk-app/docs/handbook` from `config/faults.md` and the words of the screen; a test compares them.

                Look for what the screen says. The code in the last column stands in the journal (`motcua-kiosk journal`).
                """, "What a device reports", "What a visit meets", "| The screen says | Cause | Staff | Technician | Code |",
                rows("| Fault ", "faults.md"), rows("| Trouble ", "faults.md"), 2));
        pages.put("vi", page("""
                # Lỗi và cách xử lý

                Do lệnh `./kiosk handbook --out kiosk-app/docs/handbook` làm ra từ `config/faults.vi.md` và chữ trên màn hình; \
                một phép thử so chúng với nhau.

                Tìm câu mà màn hình đang hiện. Mã ở cột cuối có trong nhật ký (`motcua-kiosk journal`).
                """, "Thiết bị báo lỗi", "Trở ngại trong lượt phục vụ", "| Màn hình hiện | Nguyên nhân | Nhân viên | Kỹ thuật viên | Mã |",
                rows("| Fault ", "faults.vi.md"), rows("| Trouble ", "faults.vi.md"), 1));
        return pages;
    }

    private String page(String intro, String devices, String visits, String header, Map<String, List<String>> faults,
            Map<String, List<String>> troubles, int first) throws IOException {
        boolean english = first == 2;
        return intro + "\n## " + devices + "\n\n" + table(header, faults, rows("| Fault ", "faults.md"), first, english)
                + "\n## " + visits + "\n\n" + table(header, troubles, rows("| Trouble ", "faults.md"), first, english);
    }

    /** @param first which cell has the cause; the two after it are for staff and technician */
    private String table(String header, Map<String, List<String>> rows, Map<String, List<String>> shown, int first, boolean english)
            throws IOException {
        Map<String, String> inEnglish = english ? inEnglish() : Map.of();
        StringBuilder table = new StringBuilder(header + "\n| --- | --- | --- | --- | --- |\n");
        rows.forEach((name, cells) -> table.append("| ").append(onScreen(name, shown, inEnglish)).append(" | ")
                .append(String.join(" | ", cells.subList(first, first + 3))).append(" | `").append(name).append("` |\n"));
        return table.toString();
    }

    /** What a citizen reads, in the reader's language. */
    private static String onScreen(String name, Map<String, List<String>> shown, Map<String, String> inEnglish) {
        String cell = shown.get(name).get(1);
        Set<String> said = new LinkedHashSet<>();
        Matcher as = AS.matcher(cell);
        String whole = as.find() && shown.containsKey(as.group(1)) ? shown.get(as.group(1)).get(1) + " " + cell : cell;
        QUOTED.matcher(whole).results().map(quote -> quote.group(1)).forEach(quote -> said.add("*" + inEnglish.getOrDefault(quote, quote) + "*"));
        return said.isEmpty() ? "–" : String.join("<br>", said);
    }

    private Map<String, String> inEnglish() throws IOException {
        Properties vietnamese = words("vi");
        Properties english = words("en");
        return vietnamese.stringPropertyNames().stream().filter(english::containsKey).sorted()
                .collect(Collectors.toMap(vietnamese::getProperty, english::getProperty, (one, other) -> one, LinkedHashMap::new));
    }

    private Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(config.resolve("words").resolve(language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    /** The cells of the table that begins with this header, by the name in the first of them. */
    private Map<String, List<String>> rows(String header, String file) throws IOException {
        List<String> lines = Files.readAllLines(config.resolve(file));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        int start = 0;
        while (!lines.get(start).startsWith(header)) {
            start++;
        }
        for (int i = start + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            List<String> cells = Arrays.stream(lines.get(i).substring(1).split("\\|")).map(String::strip).toList();
            rows.put(cells.get(0).replace(MARK, ""), cells);
        }
        return rows;
    }
}
