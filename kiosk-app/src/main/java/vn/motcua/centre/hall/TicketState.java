package vn.motcua.centre.hall;

import java.util.Optional;

/** Where a number stands between the kiosk and the end of the day. */
public enum TicketState {
    WAITING, CALLED, SERVING,
    /** Stays with its counter while the citizen fetches something. */
    HELD,
    NO_SHOW,
    /** Was not there when called, and came back: waits again. */
    RETURNED,
    /** Waits for another service, with the waiting it has behind it. */
    TRANSFERRED,
    FINISHED,
    /** Still open when the branch closed. */
    CLOSED,
    /** The kiosk did not hear of it and gave one of its own series instead; nobody holds it. */
    REPLACED;

    /** What staff do with a number. */
    public enum Act { CALL, RECALL, START, HOLD, FINISH, TRANSFER, NO_SHOW, RETURN, CLOSE }

    public boolean waits() {
        return this == WAITING || this == RETURNED || this == TRANSFERRED;
    }

    /** Occupies its counter. */
    public boolean atCounter() {
        return this == CALLED || this == SERVING;
    }

    public boolean ended() {
        return this == FINISHED || this == CLOSED || this == REPLACED;
    }

    /** Empty when that cannot be done with it now. */
    public Optional<TicketState> after(Act act) {
        boolean allowed = switch (act) {
            case CALL -> waits() || this == HELD;
            case RECALL, START, NO_SHOW -> this == CALLED;
            case HOLD -> atCounter();
            case FINISH -> atCounter() || this == HELD;
            case TRANSFER -> atCounter() || this == HELD || waits();
            case RETURN -> this == NO_SHOW || this == HELD;
            case CLOSE -> !ended();
        };
        return allowed ? Optional.of(result(act)) : Optional.empty();
    }

    private static TicketState result(Act act) {
        return switch (act) {
            case CALL, RECALL -> CALLED;
            case START -> SERVING;
            case HOLD -> HELD;
            case FINISH -> FINISHED;
            case TRANSFER -> TRANSFERRED;
            case NO_SHOW -> NO_SHOW;
            case RETURN -> RETURNED;
            case CLOSE -> CLOSED;
        };
    }
}
