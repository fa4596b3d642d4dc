package vn.motcua.papercode;

import java.util.Optional;

/**
 * What there is to say about a scanned code.
 *
 * @param code what it says; empty when it cannot be read; not to be believed unless {@link Finding#GENUINE} or {@link Finding#EXPIRED}
 * @param signer whose key it names: a kiosk's id, or {@link PaperKey#CENTRE}; empty when that key is not known
 */
public record PaperVerdict(Finding finding, Optional<PaperCode> code, Optional<String> signer) {

    /** How a code stands. */
    public enum Finding {
        /** Signed by one of ours, and still good. */
        GENUINE,
        /** Signed by one of ours, but its last day is over. */
        EXPIRED,
        /** It names one of our keys, but what it says is not what was signed. */
        ALTERED,
        /** It is signed by nobody we know, or by one who may not sign such papers. */
        FORGED,
        /** Signed with a key that was withdrawn, because it came into wrong hands. */
        WITHDRAWN,
        /** Of another city: nothing wrong with it, but not ours to judge. */
        FOREIGN,
        /** Its key is not known here, and nobody who knows all keys could be asked. */
        UNCHECKED,
        /** No code of papers. */
        UNREADABLE
    }

    static PaperVerdict unreadable() {
        return new PaperVerdict(Finding.UNREADABLE, Optional.empty(), Optional.empty());
    }
}
