package vn.motcua.device;

/** What becomes of a paper in the mouth of a printer that holds it (a presenter) until somebody takes it. */
public enum PaperExit {
    /** It sticks out and can be taken. */
    PRESENTED,
    TAKEN,
    /** Nobody took it in time, and the printer drew it back in. */
    RETRACTED,
    /** Nobody took it in time, and the printer let it fall. */
    EJECTED
}
