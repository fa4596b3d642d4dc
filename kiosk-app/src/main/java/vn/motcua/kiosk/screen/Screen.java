package vn.motcua.kiosk.screen;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.visit.Comfort;

/**
 * What the citizen sees, as data. Two equal screens look the same, so an equal one is not drawn again.
 *
 * @param id      names the screen in files and tests: "home", "place-card"
 * @param stay    differs when another screen comes in: then it fades in, else it changes in place
 * @param body    from top to bottom
 * @param actions the large buttons above the navigation row; at most one row of two, main button first
 * @param nav     the lowest row, above the dock
 * @param banner  a strip below the header: that simulated devices stand in for real ones, or that a card was forgotten; empty for none
 */
public record Screen(String id, int stay, Comfort comfort, Header header, List<Block> body, List<Action> actions, List<Action> nav,
                     Dock dock, Optional<Dialog> dialog, String banner) {

    public Screen {
        body = List.copyOf(body);
        actions = List.copyOf(actions);
        nav = List.copyOf(nav);
    }

    /** @param time as 09:41 @param date as Thứ Hai, 23/11 @param technical the technician's own: dark, with a golden rule */
    public record Header(String organisation, String branch, String time, String date, boolean technical) {

        public Header(String organisation, String branch, String time, String date) {
            this(organisation, branch, time, date, false);
        }
    }

    /** The access dock, from left to right; without cells there is none. */
    public record Dock(List<Cell> cells) {
        public Dock {
            cells = List.copyOf(cells);
        }

        /**
         * @param icon empty for a cell of text only
         * @param on   the setting is in force
         * @param name as it is read aloud
         */
        public record Cell(String icon, String text, Kind kind, boolean on, Action.Does does, String name) {

            /** One that is read as it stands. */
            public Cell(String icon, String text, Kind kind, boolean on, Action.Does does) {
                this(icon, text, kind, on, does, text);
            }
        }

        /** Width and type size of a cell. */
        public enum Kind { SMALL_TEXT, NORMAL_TEXT, LARGE_TEXT, SETTING, LANGUAGE, HELP }
    }

    /**
     * A card above the dimmed screen.
     *
     * @param countdown seconds in the ring; empty for a dialog without one
     * @param of        seconds of the whole ring
     * @param unit      the word below the number: "giây"
     * @param opaque    the screen behind must not be readable
     */
    public record Dialog(Optional<Integer> countdown, int of, String unit, String icon, String title, String text,
                         List<Action> actions, boolean opaque) {
        public Dialog {
            actions = List.copyOf(actions);
        }
    }
}
