package vn.motcua.device;

/** Why a device did not do what it was asked, named as the person in front of it sees it. */
public enum Fault {
    // any device
    /** Unplugged, switched off, or the line is down. */
    NOT_CONNECTED,
    /** Another program or another job has it. */
    IN_USE,
    /** The operating system refuses: the technician must grant the right. */
    NOT_PERMITTED,
    /** The settings name something that this device cannot do. */
    WRONG_SETTINGS,
    /** No answer within the deadline. */
    NO_ANSWER,
    /** The device itself says that it is broken. */
    BROKEN,
    /** It failed and did not say why. */
    UNKNOWN,

    // printer
    PAPER_OUT,
    PAPER_JAM,
    COVER_OPEN,
    CUTTER_STUCK,
    HEAD_TOO_HOT,
    OFFLINE,

    // card reader
    CARD_REMOVED,
    CARD_UNREADABLE,
    SEVERAL_CARDS,

    // scanner
    FEEDER_EMPTY,
    FEEDER_JAM,
    SCANNER_COVER_OPEN,
    DOUBLE_FEED,
    PAGE_INCOMPLETE,

    // storage that a driver writes to
    DISK_FULL
}
