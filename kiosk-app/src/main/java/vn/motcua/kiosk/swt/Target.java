package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Action;

/**
 * A place to touch.
 *
 * @param does  what a touch becomes; empty where a touch changes only the screen itself, as the key "123"
 * @param name  as it is read aloud
 * @param on    chosen, ticked or in force
 */
record Target(Box box, Kind kind, Optional<Action.Does> does, String name, boolean on, boolean enabled) {

    enum Kind { BUTTON, TILE, FACE, CHOICE, THUMBNAIL,
        /** Rows of a list meet, as keys and cells of the dock do. */
        ROW, KEY, DOCK,
        /** A row of a list that is ticked. */
        CHECK_ROW }

    /** One of those that stand close together and take their ring inside. */
    boolean row() {
        return kind == Kind.ROW || kind == Kind.CHECK_ROW;
    }

    /** The same control, wherever it stands and however it looks. */
    boolean doesAs(Target other) {
        return kind == other.kind && does.equals(other.does);
    }

    /** A touch on it changes nothing but which keys are shown. */
    boolean turnsKeys() {
        return does.isEmpty();
    }
}
