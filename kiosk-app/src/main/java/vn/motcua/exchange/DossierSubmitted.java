package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A dossier was scanned and waits to be accepted by an official. A PDF of each of its documents travels beside this message, all in
 * one file that is known by its digest.
 *
 * @param code          of the slip
 * @param procedureName as published
 * @param documents     number of kinds of paper
 * @param pages         number of pages
 * @param bytes         size of the PDFs together
 * @param sha256        of the file with the PDFs, lower-case hexadecimal
 * @param at            local time of the branch
 * @param level         how sure it is who handed it in, from weak to strong: QR_ONLY, CHIP_READ, INTEGRITY_PROVEN, ISSUER_TRUSTED;
 *                      empty when no card was read
 * @param owner         who handed it in, see {@link OwnerMark}; empty when the kiosk had no key yet or no card was read
 * @param doubt         why staff should look at the card themselves: COPIED, CHANGED, REVOKED, EXPIRED, CONTRADICTS_ITSELF; empty for
 *                      none, and from a kiosk that does not tell
 */
public record DossierSubmitted(String code, String procedureCode, String procedureName, int documents, int pages, long bytes,
                               String sha256, LocalDateTime at, String owner, String level, String doubt) implements Message {

    public static final String TYPE = "dossier-submitted";

    public DossierSubmitted {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(procedureCode, "procedureCode");
        Objects.requireNonNull(procedureName, "procedureName");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(at, "at");
        owner = owner == null ? "" : owner;
        level = level == null ? "" : level;
        doubt = doubt == null ? "" : doubt;
    }

    /** Of nobody known. */
    public DossierSubmitted(String code, String procedureCode, String procedureName, int documents, int pages, long bytes, String sha256,
                            LocalDateTime at) {
        this(code, procedureCode, procedureName, documents, pages, bytes, sha256, at, "", "", "");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
