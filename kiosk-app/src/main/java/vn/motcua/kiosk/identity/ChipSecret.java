package vn.motcua.kiosk.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a card shows at each reading, and only to who opened its chip: the digest of EF.SOD. Its signature over the hashes of the
 * holder's data cannot be guessed, not even by somebody who knows all of these data. Lives in the memory of one visit only.
 */
public final class ChipSecret {

    private final byte[] digest;

    private ChipSecret(byte[] digest) {
        this.digest = digest;
    }

    static ChipSecret of(byte[] securityObject) {
        try {
            return new ChipSecret(MessageDigest.getInstance("SHA-256").digest(securityObject));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 32 bytes, a copy. */
    public byte[] bytes() {
        return digest.clone();
    }

    /** Says nothing of the card. */
    @Override
    public String toString() {
        return "ChipSecret";
    }
}
