package vn.motcua.device;

/** Works, but staff should come by. */
public enum Warning {
    PAPER_NEAR_END,
    /** The device cannot tell its state: it may be out of paper and not know. */
    STATE_UNKNOWN,
    LAMP_FADING,
    HEAD_HOT
}
