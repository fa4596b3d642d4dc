package vn.motcua.kiosk.ticket;

/**
 * A paper of a submitted dossier, as the slip lists it.
 *
 * @param name  as the citizen knows it
 * @param pages scanned; 0 when it was read from the card or is still missing
 * @param state what became of it
 */
public record ScannedPaper(String name, int pages, State state) {

    public enum State { SCANNED, READ_FROM_CARD, MISSING }
}
