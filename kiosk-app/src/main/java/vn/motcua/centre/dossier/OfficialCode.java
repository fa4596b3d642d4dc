package vn.motcua.centre.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A dossier's code as the law has it: agency, day, serial of that day, as {@code 000.00.01.H26-261125-0012}
 * (agency codes by Decision 20/2020/QĐ-TTg; both the form with three groups before the province and the shorter one occur).
 *
 * @param serial from 1, at least four digits when written
 */
public record OfficialCode(String agency, LocalDate day, int serial) {

    public static final Pattern AGENCY = Pattern.compile("(?:[0-9A-Z]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.)?[A-Z]\\d{2}(?:\\.\\d{1,3}){0,3}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    public OfficialCode {
        if (!AGENCY.matcher(agency).matches() || serial < 1) {
            throw new IllegalArgumentException("agency: expected its code, as 000.00.01.H26");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%s-%04d", agency, DAY.format(day), serial);
    }
}
