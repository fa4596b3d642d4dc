package vn.motcua.kiosk.identity;

import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Ends a reading from deep within; leaves the room as a {@link ReadResult.NotRead} only. */
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final boolean sessionEnded;

    NotReadable(Reason reason, String detail) {
        this(reason, detail, false);
    }

    private NotReadable(Reason reason, String detail, boolean sessionEnded) {
        super(detail);
        this.reason = reason;
        this.sessionEnded = sessionEnded;
    }

    /** The chip threw the session away; a new one may work better with simpler commands. */
    static NotReadable sessionEnded(String detail) {
        return new NotReadable(Reason.CHIP_BROKEN, detail, true);
    }

    static NotReadable of(DeviceException fault) {
        Reason reason = switch (fault.fault()) {
            // A card at the edge of the field goes mute before it is gone: to the citizen both are the card lying badly.
            case CARD_REMOVED, NO_ANSWER -> Reason.CARD_MOVED;
            case SEVERAL_CARDS -> Reason.SEVERAL_CARDS;
            case CARD_UNREADABLE -> Reason.CHIP_BROKEN;
            default -> Reason.READER_DOWN;
        };
        return new NotReadable(reason, fault.getMessage());
    }

    Reason reason() {
        return reason;
    }

    boolean hasEndedSession() {
        return sessionEnded;
    }

    ReadResult.NotRead result() {
        return new ReadResult.NotRead(reason, getMessage());
    }
}
