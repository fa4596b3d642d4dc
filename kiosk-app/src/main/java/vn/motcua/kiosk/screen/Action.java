package vn.motcua.kiosk.screen;

import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/**
 * Something that can be pressed.
 *
 * @param icon     empty for none
 * @param seconds  from the last touch until the screen leaves by itself; only with {@link State#RUNNING_OUT}, else 0
 * @param disabled the reason, shown beside it; empty when it can be pressed
 */
public record Action(String icon, String text, Style style, State state, int seconds, String disabled, Does does) {

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
        return new Action(icon, text, style, State.IDLE, 0, "", new Does(new Event.Pressed(button)));
    }

    public Action busy() {
        return new Action(icon, text, style, State.BUSY, 0, disabled, does);
    }

    /** @param limit seconds from the last touch until the screen leaves by itself */
    public Action runningOut(int limit) {
        return new Action(icon, text, style, State.RUNNING_OUT, limit, disabled, does);
    }

    public Action disabledBecause(String reason) {
        return new Action(icon, text, style, state, seconds, reason, does);
    }
}
