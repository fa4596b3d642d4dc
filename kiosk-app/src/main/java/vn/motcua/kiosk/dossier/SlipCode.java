package vn.motcua.kiosk.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a slip, which names a dossier handed in at a kiosk until an official accepts it: "H26-0100-0425". After the
 * province follow two digits of the kiosk, five of its running number and a check digit that finds every single wrong digit
 * and every swap of neighbours.
 *
 * @param province the national code of the province: "H26" is Hà Nội
 * @param kiosk    0 to 99
 * @param sequence 0 to 99,999
 */
public record SlipCode(String province, int kiosk, int sequence) {

    private static final Pattern PROVINCE = Pattern.compile("[A-Z]\\d{2}");
    private static final Pattern TYPED = Pattern.compile("([A-Z]\\d{2})(\\d{2})(\\d{5})(\\d)");

    /**
     * H. M. Damm's quasigroup of order 10 ("Total anti-symmetrische Quasigruppen", dissertation, Marburg 2004, p. 111).
     * A number with its check digit ends at 0.
     */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"};

    public SlipCode {
        if (!PROVINCE.matcher(province).matches() || kiosk < 0 || kiosk > 99 || sequence < 0 || sequence > 99_999) {
            throw new IllegalArgumentException(province + ", kiosk " + kiosk + ", number " + sequence);
        }
    }

    /** What a person typed: small letters, missing dashes and stray spaces are forgiven, a wrong digit is not. */
    public static Optional<SlipCode> parse(String typed) {
        Matcher matcher = TYPED.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.‐‑–—-]", ""));
        if (!matcher.matches() || interim(matcher.group(2) + matcher.group(3) + matcher.group(4)) != 0) {
            return Optional.empty();
        }
        return Optional.of(new SlipCode(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    }

    private static int interim(String digits) {
        int state = 0;
        for (char digit : digits.toCharArray()) {
            state = DAMM[state].charAt(digit - '0') - '0';
        }
        return state;
    }

    /** In groups, as it is shown and printed. */
    @Override
    public String toString() {
        String digits = String.format(Locale.ROOT, "%02d%05d", kiosk, sequence);
        String checked = digits + interim(digits);
        return province + "-" + checked.substring(0, 4) + "-" + checked.substring(4);
    }
}
