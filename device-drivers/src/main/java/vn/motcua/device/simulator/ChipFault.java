package vn.motcua.device.simulator;

/** What a simulated chip can be told to do instead of answering. */
public enum ChipFault {
    /** The card is taken off the reader in the middle of the command. */
    REMOVED,
    /** The chip answers 6F00, "no precise diagnosis", and nothing else. */
    BROKEN,
    /** The response loses its second half. */
    TRUNCATED,
    /** The response is as long as the right one, but its bytes are others. */
    GARBLED,
    /** The chip never answers. */
    MUTE
}
