package vn.motcua.device;

/** What lies on a card reader. */
public enum CardPresence {
    ABSENT,
    PRESENT,
    /** More than one card in the field of a contactless reader. */
    SEVERAL
}
