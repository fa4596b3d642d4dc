package vn.motcua.kiosk.speech;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.kiosk.words.Words;

/**
 * What stands on the screen as it is spoken: codes letter by letter, times, dates, ranges and round sums in words, masked digits as
 * masked, and what the language's words say instead of an abbreviation.
 */
record Pronunciation(Words words) {

    private static final Pattern MASKED = Pattern.compile("[\\d ]*•[•\\d ]*");
    private static final Pattern MASK = Pattern.compile("\\s*•[•\\s]*");
    /** A042, H26-0300-0427, LH-1203-0044, 1.001193. */
    private static final Pattern CODE = Pattern.compile("\\b(?:[A-Z]{1,3}\\d+(?:[-.]\\d+)*|[A-Z]{1,3}(?:-\\d+)+|\\d\\.\\d{6})\\b");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\b\\d{6,}\\b");
    /** What must not be torn apart at a line's end is spoken as if it could. */
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d{2})\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?\\b(?!/)");

    /** 10–15 */
    private static final Pattern RANGE = Pattern.compile("\\b(\\d+)[–-](\\d+)\\b(?![–-])");

    String of(String text) {
        String spoken = replaced(text.replace('_', ' ').replace(NO_BREAK_SPACE, ' '), MASKED, found -> " " + masked(found.group()) + " ");
        spoken = replaced(spoken, DATE, this::date);
        spoken = replaced(spoken, TIME, found -> time(number(found.group(1)), number(found.group(2))));
        spoken = replaced(spoken, CODE, found -> spelled(found.group()));
        spoken = replaced(spoken, LONG_NUMBER, found -> spelled(found.group()));
        spoken = replaced(instead(spoken), RANGE, found -> words.get("speech.range", found.group(1), found.group(2)));
        spoken = replaced(spoken, sum(), found -> sum(found.group()));
        return spoken.replaceAll(" [·–](?= |$)", ",").replaceAll("-+(?=\\s|$)", " ").replaceAll("\\s+", " ").replace(" ,", ",")
                .replace(" .", ".").strip();
    }

    private static String replaced(String text, Pattern pattern, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    private String masked(String digits) {
        return replaced(spelled(MASK.matcher(digits).replaceAll("•")), Pattern.compile("•"), found -> ", " + words.get("speech.masked") + ",");
    }

    private String time(int hour, int minute) {
        return minute == 0 ? words.get("speech.time.full", hour) : words.get("speech.time", hour, minute);
    }

    private String date(MatchResult found) {
        int month = number(found.group(2));
        if (month < 1 || month > 12) {
            return found.group();
        }
        String day = words.get("speech.date", number(found.group(1)), words.get("speech.month." + month));
        return found.group(3) == null ? day : words.get("speech.date.year", day, found.group(3));
    }

    /** Whole thousands, grouped as this language does: many voices say "fifteen thousand zero hundred" of "15.000". */
    private Pattern sum() {
        String between = Pattern.quote(words.get("published.thousands"));
        return Pattern.compile("(?<![\\d.,])\\d{1,3}(?:" + between + "\\d{3})*" + between + "000(?![\\d.,]\\d|\\d)");
    }

    private String sum(String grouped) {
        int thousands = number(grouped.replaceAll("\\D", "")) / 1_000;
        String millions = thousands < 1_000 ? "" : words.get("speech.million", thousands / 1_000);
        String rest = thousands % 1_000 == 0 ? "" : words.get("speech.thousand", thousands % 1_000);
        return (millions + " " + rest).strip();
    }

    /** Units after a number, as "kB: kilobytes; min: minutes" says. */
    private String instead(String text) {
        String spoken = text;
        for (String pair : words.get("speech.instead").split(";")) {
            String[] sides = pair.split(":", 2);
            if (sides.length == 2) {
                spoken = spoken.replaceAll("(?<=\\d|\\d )" + Pattern.quote(sides[0].strip()) + "(?![\\p{L}\\d])",
                        Matcher.quoteReplacement(sides[1].strip()));
            }
        }
        return spoken;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String spelled(String code) {
        return code.codePoints().mapToObj(Character::toString).map(letter -> letter.matches("[-.]") ? "," : letter)
                .filter(letter -> !letter.isBlank()).collect(Collectors.joining(" ")).replace(" ,", ",");
    }
}
