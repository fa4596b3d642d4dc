package vn.motcua.kiosk.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the national portal publishes of a procedure in a handful of Vietnamese words - how long, how much, who decides, how to
 * hand in - as a language says it. The figures stay those that were published; what is not one of those words stays whole.
 */
public record Published(Words words) {

    /** The portal writes "120,000 VNĐ" and "20.000 VNĐ"; "1100,000" is no number, and nobody guesses which one was meant. */
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})*|\\d+)\\s*(\\D+)");
    private static final Pattern BETWEEN_PIECES = Pattern.compile("; ");
    private static final Pattern BETWEEN_LEVELS = Pattern.compile(", ");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+$)");
    private static final Map<String, String> UNITS = Map.of("ngày làm việc", "working-days", "ngày", "days", "giờ", "hours", "tháng", "months",
            "vnđ", "dong", "việt nam đồng", "dong", "đồng", "dong", "usd", "dollars");
    private static final Map<String, String> PHRASES = Map.of("miễn phí", "free", "trực tuyến", "online", "trực tiếp", "in-person",
            "dịch vụ bưu chính", "by-post", "cấp bộ", "ministry", "cấp tỉnh", "province", "cấp xã", "commune", "cơ quan khác", "other-body");

    /** @param text pieces with "; " between: "3 Ngày làm việc; 5 Ngày", "Miễn phí", "Trực tuyến; Trực tiếp" */
    public String of(String text) {
        return said(text, BETWEEN_PIECES);
    }

    /** @param text levels with ", " between: "Cấp bộ, Cấp tỉnh" */
    public String levels(String text) {
        return said(text, BETWEEN_LEVELS);
    }

    private String said(String text, Pattern between) {
        return between.splitAsStream(text).map(this::piece).collect(Collectors.joining(between.pattern()));
    }

    private String piece(String published) {
        String plain = published.strip().toLowerCase(Locale.ROOT);
        Matcher figure = FIGURE.matcher(plain);
        if (figure.matches()) {
            String number = figure.group(1).replace(".", "").replace(",", "");
            return Optional.ofNullable(UNITS.get(figure.group(2).strip())).map(unit -> words.get("published." + unit, grouped(number)))
                    .orElse(published);
        }
        return Optional.ofNullable(PHRASES.get(plain)).map(phrase -> words.get("published." + phrase)).orElse(published);
    }

    private String grouped(String digits) {
        return THOUSANDS.matcher(digits).replaceAll(Matcher.quoteReplacement(words.get("published.thousands")));
    }
}
