package vn.motcua.kiosk.bench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.kiosk.identity.Identity;

/**
 * A citizen who does not exist, as printed on a card that does not exist.
 *
 * @param number   12 digits by the rule: province, century and sex, year, six more
 * @param fullName as on the chip
 * @param expiry   empty: the card has no end
 */
public record SampleCitizen(String number, String fullName, LocalDate birth, Identity.Sex sex, LocalDate issued,
                            Optional<LocalDate> expiry) {

    /** What stands on the card instead of a date when it has no end. */
    public static final String NO_EXPIRY = "Không thời hạn";

    static final DateTimeFormatter ON_CARD = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter IN_QR = DateTimeFormatter.ofPattern("ddMMuuuu");
    private static final DateTimeFormatter IN_ZONE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final String NO_EXPIRY_IN_ZONE = "991231";
    private static final int LINE = 30;

    /** The text of the printed QR. */
    public String qr() {
        return String.join("|", number, "", fullName, birth.format(IN_QR), sexOnCard(), "Số 1 Phố Thử Nghiệm, Hà Nội",
                issued.format(IN_QR));
    }

    /** The machine readable zone of the back: three lines of 30, no line ends. */
    public String mrz() {
        String numberLine = "IDVNM" + checked(documentNumber()) + checked(number + "<<");
        String sexLetter = sex == Identity.Sex.MALE ? "M" : "F";
        String dates = checked(birthInZone()) + sexLetter + checked(expiryInZone());
        String upper = dates + "VNM<<<<<<<<<<<";
        String composite = numberLine.substring(5) + checked(birthInZone()) + checked(expiryInZone()) + "<<<<<<<<<<<";
        return numberLine + upper + checkDigit(composite) + nameLine();
    }

    /** The picture on the chip, JPEG. */
    public byte[] portrait() {
        return new SamplePortrait(this).jpeg();
    }

    /** The last nine digits of the number. */
    public String documentNumber() {
        return number.substring(3);
    }

    public String birthInZone() {
        return birth.format(IN_ZONE);
    }

    public String expiryInZone() {
        return expiry.map(day -> day.format(IN_ZONE)).orElse(NO_EXPIRY_IN_ZONE);
    }

    String expiryOnCard() {
        return expiry.map(day -> day.format(ON_CARD)).orElse(NO_EXPIRY);
    }

    String sexOnCard() {
        return sex == Identity.Sex.MALE ? "Nam" : "Nữ";
    }

    private String nameLine() {
        String plain = Normalizer.normalize(fullName, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace('đ', 'd').replace('Đ', 'D').toUpperCase(Locale.ROOT);
        String line = plain.replaceFirst(" ", "<<").replace(' ', '<') + "<".repeat(LINE);
        return line.substring(0, LINE);
    }

    private static String checked(String field) {
        return field + checkDigit(field);
    }

    /** ICAO Doc 9303-3, 4.9. */
    private static int checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            int value = field.charAt(i) == '<' ? 0 : Character.digit(field.charAt(i), 36);
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }
}
