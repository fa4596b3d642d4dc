package vn.motcua.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for a citizen where dossiers and appointments are kept: HMAC-SHA-256 of the card's number under the centre's own key.
 * Without the key nobody can go through all numbers and compare (RFC 2104); the number itself never leaves the kiosk.
 */
public final class OwnerMark {

    public static final int KEY_BYTES = 32;
    /** What a mark looks like. */
    public static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final String HMAC = "HmacSHA256";

    private OwnerMark() {
    }

    /** @param number 12 digits @throws IllegalArgumentException when it is not such a number; the message does not repeat it */
    public static String of(byte[] key, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("a number on a card has 12 digits");
        }
        return hmac(key, number.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of a plastic card that stands for a queue number. @param uid as its reader tells it */
    public static String ofCard(byte[] key, byte[] uid) {
        // The letters before it keep it apart from the marks of citizens.
        return hmac(key, ("card " + HexFormat.of().formatHex(uid)).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hmac(byte[] key, byte[] said) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(said));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
