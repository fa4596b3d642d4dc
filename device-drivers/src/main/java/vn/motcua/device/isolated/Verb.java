package vn.motcua.device.isolated;

/** What a frame says. The order is part of the {@link Frame#VERSION}. */
enum Verb {
    // the kiosk asks
    PING,
    WATCH,
    UNWATCH,
    OPEN,
    PROBE,
    CLOSE,
    PRINT,
    SCAN,
    CONNECT,
    TRANSMIT,
    RESET,
    DISCONNECT,
    CALL,
    CANCEL,

    // the driver's process answers, with the number of the frame that asked
    DONE,
    FAULT,
    BUG,

    // the driver's process speaks up, with the number of the watch, opening or job that it is about
    HELLO,
    FOUND,
    HEALTH,
    CARD,
    CODE,
    EXIT,
    PAGE,
    PROGRESS;

    private static final Verb[] ALL = values();

    static Verb of(int ordinal) throws DamagedFrame {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new DamagedFrame("no verb " + ordinal);
        }
        return ALL[ordinal];
    }
}
