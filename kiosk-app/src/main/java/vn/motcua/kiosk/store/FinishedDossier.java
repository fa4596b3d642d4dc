package vn.motcua.kiosk.store;

import java.nio.file.Path;

/**
 * A dossier ready to be kept.
 *
 * @param submitKey     of the press that submits it; asking again with it gives the same slip
 * @param documents     number of kinds of paper
 * @param pages         number of pages
 * @param bytes         size of the PDFs together
 * @param sha256        of what is in the envelope, lower-case hexadecimal
 * @param owner         mark of who hands it in, see {@link vn.motcua.exchange.OwnerMark}; empty when it cannot be told
 * @param level         how sure it is who hands it in, see {@link vn.motcua.exchange.DossierSubmitted}
 * @param doubt         why staff should look at the card, see there too; empty for none
 * @param sealed        a PDF of each document, all in an envelope for the centre, on the same disk as the store's folder; the store takes it
 */
public record FinishedDossier(String submitKey, String visitKey, String procedureCode, String procedureName, int documents, int pages,
                              long bytes, String sha256, String owner, String level, String doubt, Path sealed) {

    /** Of nobody known. */
    public FinishedDossier(String submitKey, String visitKey, String procedureCode, String procedureName, int documents, int pages,
                           long bytes, String sha256, Path sealed) {
        this(submitKey, visitKey, procedureCode, procedureName, documents, pages, bytes, sha256, "", "", "", sealed);
    }
}
