package vn.motcua.kiosk.identity;

import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Ends a reading from deep within; leaves the room as a {@link ReadResult.NotRead} only. */
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1;

    /** The first byte of 6700, and of what makes add to it. */
    private static final int WRONG_LENGTH = 0x67;

    private final Reason reason;
    private final Loss loss;

    NotReadable(Reason reason, String detail) {
        this(reason, detail, Loss.NONE);
    }

    private NotReadable(Reason reason, String detail, Loss loss) {
        super(detail);
        this.reason = reason;
        this.loss = loss;
    }

    /** What is lost, where a new session with simpler commands may work better. */
    enum Loss {
        NONE,
        /** The chip threw the session away, or its answer did not come through whole. */
        SESSION,
        /** The chip says that the length was wrong. */
        LENGTH,
        /** The answer was lost on its way: with the card, or without it. */
        ANSWER
    }

    static NotReadable sessionEnded(String detail) {
        return new NotReadable(Reason.CHIP_BROKEN, detail, Loss.SESSION);
    }

    /** @param status that the chip gave in clear, instead of an answer under seal */
    static NotReadable sessionEndedWith(int status) {
        return new NotReadable(Reason.CHIP_BROKEN, String.format("the chip ended the session with %04X", status),
                status >> 8 == WRONG_LENGTH ? Loss.LENGTH : Loss.SESSION);
    }

    /** A command for data was refused for its length, under seal. */
    static NotReadable refusedLength(String detail) {
        return new NotReadable(Reason.CHIP_BROKEN, detail, Loss.LENGTH);
    }

    /** A command for data was refused, and the session stands. */
    static NotReadable refused(String detail) {
        return new NotReadable(Reason.CHIP_BROKEN, detail, Loss.SESSION);
    }

    static NotReadable of(DeviceException fault) {
        Reason reason = switch (fault.fault()) {
            // A card at the edge of the field goes mute before it is gone: to the citizen both are the card lying badly.
            case CARD_REMOVED, NO_ANSWER -> Reason.CARD_MOVED;
            case SEVERAL_CARDS -> Reason.SEVERAL_CARDS;
            case CARD_UNREADABLE -> Reason.CHIP_BROKEN;
            default -> Reason.READER_DOWN;
        };
        Loss loss = switch (fault.fault()) {
            case CARD_REMOVED -> Loss.ANSWER;
            case CARD_UNREADABLE -> Loss.SESSION;
            default -> Loss.NONE;
        };
        return new NotReadable(reason, fault.getMessage(), loss);
    }

    Reason reason() {
        return reason;
    }

    Loss loss() {
        return loss;
    }

    ReadResult.NotRead result() {
        return new ReadResult.NotRead(reason, getMessage());
    }
}
