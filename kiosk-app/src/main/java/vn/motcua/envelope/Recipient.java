package vn.motcua.envelope;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * Whoever has the secret part of this X25519 key can open what is wrapped for it, and nobody else, the writer neither. Wrapping is
 * HPKE in base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 */
public final class Recipient {

    static final int KEY = 32;
    static final int ID = 8;
    /** The sender's one-time public key, the data key, a tag. */
    static final int WRAPPED = KEY + DataKey.LENGTH + ChunkCipher.TAG;

    private final byte[] key;

    private Recipient(byte[] key) {
        this.key = key;
    }

    static Recipient of(byte[] key) {
        return new Recipient(key.clone());
    }

    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** @param text as {@link #text()} gives it; @return empty for anything else */
    public static Optional<Recipient> parse(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            return key.length == KEY ? Optional.of(new Recipient(key)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The public key in Base64, 44 characters. */
    public String text() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Names the key among others: 16 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param purpose asked for again when it is unwrapped */
    byte[] wrap(DataKey data, byte[] purpose) throws IOException {
        byte[] secret = data.secret();
        try {
            HPKE hpke = hpke();
            AsymmetricKeyParameter to = hpke.deserializePublicKey(key);
            byte[][] sealed = hpke.seal(to, purpose, new byte[0], secret, null, null, null);
            byte[] wrapped = Arrays.copyOf(sealed[1], WRAPPED);
            System.arraycopy(sealed[0], 0, wrapped, KEY, WRAPPED - KEY);
            return wrapped;
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new IOException("the recipient's key cannot be used", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return "Recipient[" + id() + "]";
    }
}
