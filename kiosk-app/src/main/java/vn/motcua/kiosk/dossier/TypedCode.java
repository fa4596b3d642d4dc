package vn.motcua.kiosk.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dossier's code as a citizen types it from a paper: the slip's, or the official one of the receipt, as 000.00.01.H26-261125-0012 or
 * H26.12-261125-0012. Small letters, missing or wrong dots and dashes, stray spaces, and letters that look like digits are forgiven.
 */
public final class TypedCode {

    private static final Pattern AGENCY = Pattern.compile("(?:([0-9A-Z]{3})([0-9A-Z]{2})([0-9A-Z]{2}))?([A-Z]\\d{2})");
    private static final Pattern LOCAL_AGENCY = Pattern.compile("[A-Z]\\d{2}(?:\\.\\d{1,3}){1,3}");
    /** Without dashes: who has typed the agency's groups with dots has typed the dashes as well. */
    private static final Pattern WHOLE = Pattern.compile("((?:[0-9A-Z]{7})?[A-Z]\\d{2})(\\d{6})(\\d{4,6})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private TypedCode() {
    }

    /** @return as it is written down; empty for what cannot be a code */
    public static Optional<String> parse(String typed) {
        String tidy = typed.toUpperCase(Locale.ROOT).replaceAll("[‐‑–—−_/]", "-").replaceAll("[\\s,:;]", "").replaceAll("\\.+", ".")
                .replaceAll("-+", "-");
        return SlipCode.parse(likeDigits(tidy)).map(SlipCode::toString).or(() -> official(tidy));
    }

    private static Optional<String> official(String tidy) {
        String[] parts = tidy.split("-");
        if (parts.length == 3) {
            return official(parts[0], parts[1], parts[2]);
        }
        Matcher whole = WHOLE.matcher(likeDigits(tidy.replaceAll("[.-]", "")));
        return whole.matches() ? official(whole.group(1), whole.group(2), whole.group(3)) : Optional.empty();
    }

    private static Optional<String> official(String agency, String day, String serial) {
        String on = likeDigits(day);
        String nth = likeDigits(serial);
        if (!isDay(on) || !nth.matches("\\d{4,6}")) {
            return Optional.empty();
        }
        return agency(likeDigits(agency)).map(each -> each + "-" + on + "-" + nth);
    }

    private static Optional<String> agency(String typed) {
        Matcher groups = AGENCY.matcher(typed.replace(".", ""));
        if (groups.matches()) {
            return Optional.of(groups.group(1) == null ? groups.group(4) : String.join(".", groups.group(1), groups.group(2),
                    groups.group(3), groups.group(4)));
        }
        return Optional.of(typed).filter(each -> LOCAL_AGENCY.matcher(each).matches());
    }

    private static boolean isDay(String day) {
        try {
            return day.length() == 6 && LocalDate.parse(day, DAY).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** No province's letter is one of these. */
    private static String likeDigits(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
