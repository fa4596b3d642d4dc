package vn.motcua.kiosk.identity;

import java.util.Optional;

/**
 * The machine readable zone of a card: three lines of 30 (ICAO Doc 9303-5). On a Vietnamese card the document number is
 * the last nine digits of the citizen's number, which stands in full in the optional field behind it.
 *
 * @param documentNumber nine characters
 * @param number         the 12 digits; empty when the optional field has none
 * @param birth          yyMMdd, fillers where unknown
 * @param sex            M, F or the filler
 * @param expiry         six characters as printed: a card without expiry has no date to print here
 * @param name           without accents, the family name first
 */
record Mrz(String documentNumber, String number, String birth, char sex, String expiry, String name) {

    private static final int LINE = 30;
    private static final int ALL = 3 * LINE;

    /** @return empty when the text is no such zone or a check digit is wrong; spaces and line ends do not matter */
    static Optional<Mrz> parse(String text) {
        String zone = text.replaceAll("\\s", "");
        if (zone.length() != ALL || !zone.matches("[AIC][A-Z0-9<]+")) {
            return Optional.empty();
        }
        String number = zone.substring(5, 14);
        String birth = zone.substring(LINE, LINE + 6);
        String expiry = zone.substring(LINE + 8, LINE + 14);
        boolean checked = checks(number, zone.charAt(14))
                && checks(birth, zone.charAt(LINE + 6))
                && checks(expiry, zone.charAt(LINE + 14));
        if (!checked) {
            return Optional.empty();
        }
        String optional = zone.substring(15, LINE);
        return Optional.of(new Mrz(number, optional.matches("\\d{12}<.*") ? optional.substring(0, 12) : "",
                birth, zone.charAt(LINE + 7), expiry, zone.substring(2 * LINE).replaceAll("<+", " ").strip()));
    }

    Identity.Sex sexOnCard() {
        return switch (sex) {
            case 'M' -> Identity.Sex.MALE;
            case 'F' -> Identity.Sex.FEMALE;
            default -> Identity.Sex.UNKNOWN;
        };
    }

    private static boolean checks(String field, char digit) {
        // An empty field may carry the filler instead of a zero (Doc 9303-3, 4.9).
        return digit == checkDigit(field) || digit == '<' && field.matches("<+");
    }

    /** Doc 9303-3, 4.9: weights 7, 3, 1; letters count from A = 10, the filler is 0. */
    static char checkDigit(String field) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            int value = field.charAt(i) == '<' ? 0 : Character.digit(field.charAt(i), 36);
            sum += value * weights[i % weights.length];
        }
        return (char) ('0' + sum % 10);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Mrz";
    }
}
