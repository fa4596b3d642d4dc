package vn.motcua.kiosk.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * The QR that is printed on the card (Circular 06/2021/TT-BCA): fields between bars, of which the first seven are number,
 * old number, name, birth date, sex, residence and day of issue. Cards of 2024 have more behind them; what the kiosk does
 * not need is not read.
 *
 * @param number    12 digits
 * @param fullName  NFC
 * @param birthDate dd/MM/yyyy, or a year alone
 * @param issued    the day of issue; empty when it is no date
 */
public record CardQr(String number, String fullName, String birthDate, Identity.Sex sex, Optional<LocalDate> issued) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIELDS = 7;

    /** @return empty when it is another code */
    public static Optional<CardQr> parse(String text) {
        String[] fields = text.strip().split("\\|", -1);
        if (fields.length < FIELDS || !fields[0].strip().matches("\\d{12}")) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(fields[2].strip(), Normalizer.Form.NFC);
        Optional<String> birthDate = birthDate(fields[3].strip());
        if (name.isEmpty() || birthDate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CardQr(fields[0].strip(), name, birthDate.get(), sex(fields[4]), day(fields[6].strip())));
    }

    /** What the QR alone says: the weakest level, no portrait. */
    public Identity identity() {
        return new Identity(number, fullName, birthDate, sex, "", new byte[0], Identity.Level.QR_ONLY);
    }

    /** The birth date where the whole of it is known. */
    Optional<LocalDate> birthDay() {
        return day(birthDate.replace("/", ""));
    }

    private static Optional<String> birthDate(String field) {
        Optional<LocalDate> day = day(field);
        if (day.isPresent()) {
            return day.map(known -> known.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        }
        // People born long ago may know the year only; then day and month are missing or zeros.
        String year = field.replaceFirst("^(00)+(?=\\d{4}$)", "");
        return year.matches("(19|20)\\d\\d") ? Optional.of(year) : Optional.empty();
    }

    static Optional<LocalDate> day(String ddMMyyyy) {
        try {
            return Optional.of(LocalDate.parse(ddMMyyyy, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Identity.Sex sex(String word) {
        return switch (Normalizer.normalize(word.strip(), Normalizer.Form.NFC).toLowerCase(java.util.Locale.ROOT)) {
            case "nam" -> Identity.Sex.MALE;
            case "nữ" -> Identity.Sex.FEMALE;
            default -> Identity.Sex.UNKNOWN;
        };
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "CardQr";
    }
}
