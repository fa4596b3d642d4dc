package vn.motcua.kiosk.visit;

/** What became of a ticket or slip. */
public enum Paper {
    PRINTING,
    PRINTED,
    /** It did not come, or not whole. */
    FAILED,
    /** It did not come, and the printer is ready again. */
    CAN_PRINT_AGAIN
}
