package vn.motcua.kiosk.identity;

import java.util.Optional;

/**
 * What stands behind the level of an {@link Identity}, check by check: for the staff and the technician.
 *
 * @param access    how the chip was opened, as "BAC" or "PACE ECDH-GM AES-128 (CAN)"
 * @param integrity whether what was read is what was signed
 * @param issuer    who signed it
 * @param original  whether this is the chip that it was signed for
 */
public record Evidence(String access, Integrity integrity, Issuer issuer, Original original) {

    /** The signed list of hashes, and the signature over it, by the certificate that came with it. */
    public enum Integrity { PROVEN, BROKEN, NOT_SIGNED }

    /** The certificate that came with the signature, against the trust folder. */
    public enum Issuer {
        /** Issued by a country signer of the trust folder, or itself in it. */
        TRUSTED,
        /** Nobody in the trust folder vouches for it. Says nothing about the card when the folder is empty. */
        UNKNOWN,
        /** Once trusted; its own certificate or the country signer's is out of date. */
        EXPIRED,
        /** On a revocation list of its country signer. */
        REVOKED
    }

    /** Chip and active authentication: only the real chip has the secret key to the public one that was signed. */
    public enum Original {
        PROVEN,
        /** The key that should be in the chip is not: a copy. */
        COPIED,
        /** The chip has no such key, or the issuer did not sign it. */
        NOT_OFFERED
    }

    /** Why staff should look at the card themselves. A card that proves nothing is no reason: many are not signed for this kiosk. */
    Optional<Doubt> doubt() {
        if (original == Original.COPIED) {
            return Optional.of(Doubt.COPIED);
        }
        if (integrity == Integrity.BROKEN) {
            return Optional.of(Doubt.CHANGED);
        }
        return issuer == Issuer.REVOKED ? Optional.of(Doubt.REVOKED) : Optional.empty();
    }

    /** The strongest level that all of this allows. */
    Identity.Level level() {
        if (integrity != Integrity.PROVEN || original == Original.COPIED || issuer == Issuer.REVOKED) {
            return Identity.Level.CHIP_READ;
        }
        return issuer == Issuer.TRUSTED ? Identity.Level.ISSUER_TRUSTED : Identity.Level.INTEGRITY_PROVEN;
    }
}
