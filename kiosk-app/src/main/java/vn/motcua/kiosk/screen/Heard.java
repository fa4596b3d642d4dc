package vn.motcua.kiosk.screen;

import java.util.List;

/**
 * What is on the screen now for who cannot see it: in reading order, the dock last, without what a dialog covers.
 *
 * @param title    the first heading; empty for none
 * @param texts    what is only read, without the title
 * @param controls what can be reached with the keypad
 * @param focused  index of the control with the ring; -1 for none
 */
public record Heard(String title, List<String> texts, List<Control> controls, int focused) {

    public static final Heard NOTHING = new Heard("", List.of(), List.of(), -1);

    public Heard {
        texts = List.copyOf(texts);
        controls = List.copyOf(controls);
    }

    public enum Kind { BUTTON, ROW, KEY, CHOICE, CHECK, PAGE,
        /** A cell of the dock, and one that opens a dialog. */
        SETTING, HELP }

    /**
     * @param name as it is read aloud
     * @param detail what else stands on it; may be empty
     * @param on chosen, ticked or in force
     * @param enabled can be pressed
     */
    public record Control(String name, String detail, Kind kind, boolean on, boolean enabled) {
    }

    /** True when nothing differs but where the ring is. */
    public boolean sameButTheRing(Heard other) {
        return title.equals(other.title) && texts.equals(other.texts) && controls.equals(other.controls);
    }

    /** True when the ring is on another control. A list that comes in before its control moves only its place. */
    public boolean ringMovedFrom(Heard before) {
        if (focused < 0 || focused == before.focused) {
            return false;
        }
        boolean same = before.focused >= 0 && !controls.equals(before.controls) && controls.get(focused).equals(before.controls.get(before.focused));
        return !same;
    }

    /** Controls of the screen itself: neither the keys of its keyboard nor the dock. */
    public List<Control> own() {
        return controls.stream().filter(control -> control.kind() != Kind.KEY
                && control.kind() != Kind.SETTING && control.kind() != Kind.HELP).toList();
    }
}
