package vn.motcua.kiosk.dossier;

/**
 * A scanned page of the visit.
 *
 * @param id        names the kept page within the visit
 * @param preview   names a small JPEG picture of it, upright, within the visit
 * @param quarterTurns 0 to 3, clockwise, as the citizen turned it
 * @param concern   what may be wrong with it
 */
public record Page(String id, String preview, int quarterTurns, Concern concern) {

    public enum Concern { NONE, BLANK, DARK, FAINT, SKEWED, CUT_EDGE, SAME_AS_BEFORE }

    Page with(Concern other) {
        return new Page(id, preview, quarterTurns, other);
    }

    public Page turned() {
        return new Page(id, preview, (quarterTurns + 1) % 4, concern);
    }
}
