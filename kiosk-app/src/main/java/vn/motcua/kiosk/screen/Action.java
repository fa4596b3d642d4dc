package vn.motcua.kiosk.screen;

import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/**
 * Something that can be pressed.
 *
 * @param icon     empty for none
 * @param disabled the reason, shown beside it; empty when it can be pressed
 */
public record Action(String icon, String text, Style style, State state, String disabled, Does does) {

    public enum Style { PRIMARY, SECONDARY, DESTRUCTIVE }

    public enum State { IDLE,
        /** A spinner stands for the text; touches are ignored. */
        BUSY,
        /** A bar in the button fills while the screen waits to leave by itself. */
        RUNNING_OUT }

    /** The event that a press becomes. */
    public record Does(Event.Touch event) {
    }

    public static Action of(Style style, String icon, String text, Button button) {
        return new Action(icon, text, style, State.IDLE, "", new Does(new Event.Pressed(button)));
    }

    public Action in(State other) {
        return new Action(icon, text, style, other, disabled, does);
    }

    public Action disabledBecause(String reason) {
        return new Action(icon, text, style, state, reason, does);
    }
}
