package vn.motcua.kiosk.devices;

import java.time.Duration;

/** How long the kiosk waits for its devices. */
public final class Deadlines {

    // --- of jobs, for those who give them

    /** Connect, secure messaging and three files: 4 s with a good reader, 12 s with a slow one. */
    public static final Duration CARD_READ = Duration.ofSeconds(20);
    /** A slip of 30 cm and the wait for the printer's own word that it is out. */
    public static final Duration PRINT = Duration.ofSeconds(30);
    /** From one page to the next, so that a long stack may take its time; a colour page at 600 dpi may take a minute. */
    public static final Duration SCAN_IDLE = Duration.ofSeconds(120);

    // --- of the room itself

    /** The driver's own limit to connect is 10 s; the first probe follows. */
    static final Duration OPEN = Duration.ofSeconds(14);
    /** The driver's own limit is 3 s. */
    public static final Duration PROBE = Duration.ofSeconds(5);
    /** Of all devices together, when the kiosk stops. */
    static final Duration CLOSE_ALL = Duration.ofMillis(1800);
    /** A cancelled job may end in order for so long before its device is closed under it. */
    static final Duration AFTER_CANCEL = Duration.ofSeconds(3);
    /** A call whose device was closed under it may come back for so long before its thread is given up. */
    static final Duration AFTER_CLOSE = Duration.ofSeconds(2);
    /** A driver may look around for so long before "nothing there" is said of it. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(15);
    /** Within it something is known of every device: seen or not, open or not. */
    static final Duration FIRST_STATE = FIRST_LOOK.plus(OPEN);

    // --- pauses

    static final Duration PROBE_EVERY = Duration.ofSeconds(15);
    /** While somebody may be putting paper in: the screen follows soon after. */
    static final Duration PROBE_WHILE_BLOCKED = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private Deadlines() {
    }

    /** Before a device is opened again: 1, 2, 4, … 30 s. @param failures in a row, 1 or more */
    static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
