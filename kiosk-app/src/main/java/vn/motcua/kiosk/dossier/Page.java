package vn.motcua.kiosk.dossier;

import java.util.stream.Stream;

/**
 * A scanned page of the visit.
 *
 * @param id        names the kept page within the visit
 * @param preview   names a small JPEG picture of it, upright, within the visit
 * @param quarterTurns 0 to 3, clockwise, as the citizen turned it
 * @param concern   what may be wrong with it
 */
public record Page(String id, String preview, int quarterTurns, Concern concern) {

    public enum Concern { NONE, BLANK, DARK, FAINT, SKEWED, CUT_EDGE, SHORT, SAME_AS_BEFORE,
        /** As far as a machine can read: the page stands right after one, two or three quarter turns clockwise. */
        HEAD_LEFT, HEAD_DOWN, HEAD_RIGHT;

        /** @param quarters clockwise, 1 to 3 */
        public static Concern uprightAfter(int quarters) {
            return Stream.of(values()).filter(concern -> concern.quartersToUpright() == quarters && quarters > 0).findFirst().orElse(NONE);
        }

        private int quartersToUpright() {
            return switch (this) {
                case HEAD_LEFT -> 1;
                case HEAD_DOWN -> 2;
                case HEAD_RIGHT -> 3;
                case NONE, BLANK, DARK, FAINT, SKEWED, CUT_EDGE, SHORT, SAME_AS_BEFORE -> 0;
            };
        }
    }

    Page with(Concern other) {
        return new Page(id, preview, quarterTurns, other);
    }

    /** A quarter clockwise; a page that is known to lie wrong, so that it stands right. */
    public Page turned() {
        int quarters = concern.quartersToUpright();
        return quarters > 0 ? new Page(id, preview, (quarterTurns + quarters) % 4, Concern.NONE)
                : new Page(id, preview, (quarterTurns + 1) % 4, concern);
    }

    /** Nothing worse is known of it than that it lies wrong. @param how one of the three heads */
    public Page lying(Concern how) {
        return concern == Concern.NONE && quarterTurns == 0 ? with(how) : this;
    }

    /** The citizen has seen it and says that it is good. */
    public Page approved() {
        return with(Concern.NONE);
    }
}
