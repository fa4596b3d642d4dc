package vn.motcua.kiosk.store;

import java.nio.file.Path;

/**
 * A dossier ready to be kept.
 *
 * @param submitKey     of the press that submits it; asking again with it gives the same slip
 * @param documents     number of kinds of paper
 * @param pages         number of pages
 * @param pdf           complete file, on the same disk as the store's folder; the store takes it
 */
public record FinishedDossier(String submitKey, String visitKey, String procedureCode, String procedureName, int documents, int pages,
                              Path pdf) {
}
