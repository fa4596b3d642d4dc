package vn.motcua.kiosk.store;

import java.nio.file.Path;

/**
 * A dossier ready to be kept.
 *
 * @param submitKey     of the press that submits it; asking again with it gives the same slip
 * @param documents     number of kinds of paper
 * @param pages         number of pages
 * @param owner         mark of who hands it in, see {@link vn.motcua.exchange.OwnerMark}; empty when it cannot be told
 * @param pdf           complete file, on the same disk as the store's folder; the store takes it
 */
public record FinishedDossier(String submitKey, String visitKey, String procedureCode, String procedureName, int documents, int pages,
                              String owner, Path pdf) {

    /** Of nobody known. */
    public FinishedDossier(String submitKey, String visitKey, String procedureCode, String procedureName, int documents, int pages, Path pdf) {
        this(submitKey, visitKey, procedureCode, procedureName, documents, pages, "", pdf);
    }
}
