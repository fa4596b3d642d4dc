package vn.motcua.kiosk.care;

/** What can be wrong with the machine that the kiosk runs on; the names are those that the centre has words for. */
public enum MachineTrouble {
    /** The kiosk had to restart itself again and again. */
    RESTARTS,
    MEMORY_SHORT,
    CLOCK_WRONG,
    TOO_HOT
}
