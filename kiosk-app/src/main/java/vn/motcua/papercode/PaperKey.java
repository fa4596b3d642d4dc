package vn.motcua.papercode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key that signs papers.
 *
 * @param key    Base64 of the 32 bytes of an Ed25519 key (RFC 8032)
 * @param holder who signs with it: a kiosk's id, or {@link #CENTRE}
 * @param from   first day of its papers
 * @param until  last day of its papers; {@link #OPEN} while it is in use; a day before the first for one that was stolen
 */
public record PaperKey(String key, String holder, LocalDate from, LocalDate until) {

    /** The centre itself; no kiosk's id contains an asterisk. */
    public static final String CENTRE = "*";
    public static final LocalDate OPEN = LocalDate.of(2199, 12, 31);

    /** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public PaperKey {
        if (Base64.getDecoder().decode(key).length != 32) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    public static PaperKey begun(String key, String holder, LocalDate from) {
        return new PaperKey(key, holder, from, OPEN);
    }

    public boolean inUse() {
        return until.equals(OPEN);
    }

    /** How papers name it: the first four bytes of its SHA-256. */
    public int id() {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(key))).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A kiosk's key may come into wrong hands, so it cannot sign what only an official gives out. */
    boolean maySign(PaperCode.Kind kind) {
        return kind != PaperCode.Kind.RECEIPT || holder.equals(CENTRE);
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and newer have Ed25519", e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(key);
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The 32 bytes out of a public key's usual form. */
    static String raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length));
    }

    /** For the record of changes: "5f2c90ab". */
    public String shortName() {
        return String.format("%08x", id());
    }
}
