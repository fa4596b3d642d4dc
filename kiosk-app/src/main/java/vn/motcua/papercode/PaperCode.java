package vn.motcua.papercode;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR on a paper says, in some 80 bytes: kind (1), the signer's key (4), city (2), days of issue and of expiry (2 each), the
 * paper's own code (2 bytes for 3 letters), an Ed25519 signature (64). Written as one decimal number: digits take 3⅓ dots each in a QR,
 * so that a byte takes 8.03 dots (Base45 of RFC 9285: 8.25), may stand in a web address, and come unharmed through a hand reader that
 * types like a keyboard, whatever language the computer types in.
 *
 * @param kind    what paper it stands on
 * @param city    national code of the province: "H26"
 * @param text    number of a ticket ("A042"), code of a slip, official code of a receipt: letters, digits, dots and dashes
 * @param issued  on which day the paper was printed, local time
 * @param expires the last day on which it is good
 */
public record PaperCode(Kind kind, String city, String text, LocalDate issued, LocalDate expires) {

    /** What paper a code stands on. */
    public enum Kind { TICKET, SLIP, RECEIPT }

    /** Who scans something long and numeric means one of these; the shortest has 170 digits. */
    private static final Pattern DIGITS = Pattern.compile("(?:.*/)?([0-9]{150,320})[?#]?.*", Pattern.DOTALL);
    private static final Pattern CITY = Pattern.compile("[A-Z]\\d{2}");
    private static final Pattern TEXT = Pattern.compile("[0-9A-Z.-]{1,40}");
    private static final String LETTERS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-";
    private static final int FORM = 0x10;
    private static final int HEAD = 11;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    static final int SIGNATURE = 64;

    public PaperCode {
        Objects.requireNonNull(kind, "kind");
        if (!CITY.matcher(city).matches() || !TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a city and code of papers: " + city + ", " + text);
        }
    }

    /** What is signed. @param key see {@link PaperKey#id()} */
    byte[] signed(int key) {
        byte[] letters = letters();
        return ByteBuffer.allocate(HEAD + letters.length)
                .put((byte) (FORM | kind.ordinal()))
                .putInt(key)
                .putShort((short) ((city.charAt(0) - 'A') * 100 + Integer.parseInt(city.substring(1))))
                .putShort((short) day(issued)).putShort((short) day(expires))
                .put(letters).array();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - FIRST_DAY.toEpochDay());
    }

    private byte[] letters() {
        String padded = text + " ".repeat((3 - text.length() % 3) % 3);
        ByteBuffer bytes = ByteBuffer.allocate(padded.length() / 3 * 2);
        for (int i = 0; i < padded.length(); i += 3) {
            int three = 0;
            for (int k = i; k < i + 3; k++) {
                three = three * LETTERS.length() + LETTERS.indexOf(padded.charAt(k));
            }
            bytes.putShort((short) three);
        }
        return bytes.array();
    }

    /** What was signed, by whom, and the signature, before anybody looked whether it is true. */
    record Claim(PaperCode code, int key, byte[] signed, byte[] signature) {
    }

    /** The digits of a code, alone or at the end of an address; empty when this is something else. */
    public static Optional<String> digitsIn(String scanned) {
        Matcher matcher = DIGITS.matcher(scanned.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String digits(byte[] signed, byte[] signature) {
        byte[] all = Arrays.copyOf(signed, signed.length + signature.length);
        System.arraycopy(signature, 0, all, signed.length, signature.length);
        // The first byte is never 0, so that the number alone says how many bytes it stands for.
        return new BigInteger(1, all).toString();
    }

    /** Empty when these digits are no code of this form, or one damaged beyond reading. */
    static Optional<Claim> claim(String digits) {
        byte[] number = new BigInteger(digits).toByteArray();
        byte[] all = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        int signedLength = all.length - SIGNATURE;
        if (signedLength <= HEAD || (signedLength - HEAD) % 2 != 0) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(all, signedLength);
        ByteBuffer in = ByteBuffer.wrap(signed);
        int form = in.get();
        int key = in.getInt();
        int city = Short.toUnsignedInt(in.getShort());
        LocalDate issued = FIRST_DAY.plusDays(Short.toUnsignedInt(in.getShort()));
        LocalDate expires = FIRST_DAY.plusDays(Short.toUnsignedInt(in.getShort()));
        String text = text(in);
        if ((form & 0xf0) != FORM || (form & 0x0f) >= Kind.values().length || city >= 2_600 || !TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        String cityCode = String.format("%c%02d", 'A' + city / 100, city % 100);
        return Optional.of(new Claim(new PaperCode(Kind.values()[form & 0x0f], cityCode, text, issued, expires), key, signed,
                Arrays.copyOfRange(all, signedLength, all.length)));
    }

    private static String text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        while (in.hasRemaining()) {
            int three = Short.toUnsignedInt(in.getShort());
            int size = LETTERS.length();
            if (three >= size * size * size) {
                return "";
            }
            text.append(LETTERS.charAt(three / size / size)).append(LETTERS.charAt(three / size % size)).append(LETTERS.charAt(three % size));
        }
        return text.toString().stripTrailing();
    }
}
