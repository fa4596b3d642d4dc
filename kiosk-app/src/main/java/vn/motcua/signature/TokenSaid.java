package vn.motcua.signature;

import java.time.LocalDate;
import java.util.List;

/** What comes of looking for a token, or of signing with it. */
public sealed interface TokenSaid {

    /** A token is plugged in. @param label as its owner or issuer named it */
    record Found(String label, Tries tries) implements TokenSaid {
    }

    /** Several certificates could sign; one is waited for ({@link TokenCall#choose}). */
    record Choose(List<Certificate> certificates) implements TokenSaid {
        public Choose {
            certificates = List.copyOf(certificates);
        }
    }

    /** @param name of its owner @param issuer who vouches for it @param until the last day of its validity */
    record Certificate(String name, String issuer, LocalDate until) {
    }

    /** The time-stamp authority did not answer: the signature will not prove its time. */
    record WithoutTime(String detail) implements TokenSaid {
    }

    /**
     * The signed file is on the disk.
     *
     * @param vouchedFor the issuer was asked now and has not revoked the certificate; false: it could not be asked
     */
    record Signed(Certificate by, boolean vouchedFor) implements TokenSaid {
    }

    /** Nothing was signed. @param detail for a technician; nothing of the person */
    record Refused(Why why, String detail) implements TokenSaid {
    }

    /** Why a token does not sign. */
    enum Why {
        PIN_WRONG,
        /** Wrong, and only few tries are left. */
        PIN_WRONG_FEW_LEFT,
        /** Wrong, and one try is left. */
        PIN_WRONG_ONE_LEFT, PIN_LOCKED, NO_TOKEN, NO_CERTIFICATE, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED,
        /** Its issuer has taken it back. */
        CERTIFICATE_REVOKED,
        /** Nobody of those whose certificates are taken has issued it. */
        ISSUER_UNKNOWN,
        /** Library, process or token broke off. */
        FAILED
    }
}
