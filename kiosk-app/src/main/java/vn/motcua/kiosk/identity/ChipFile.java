package vn.motcua.kiosk.identity;

/**
 * The files that the kiosk reads, in this order: what proves the rest, what is shown first, then the long portrait, and last
 * the keys by which the chip proves to be itself. The security object has the identifier of a file beside the application.
 */
enum ChipFile {
    SECURITY_OBJECT(0x011D, 0x77, 0),
    MRZ(0x0101, 0x61, 1),
    CITIZEN(0x010D, 0x6D, 13),
    PORTRAIT(0x0102, 0x75, 2),
    AGREEMENT_KEY(0x010E, 0x6E, 14),
    SIGNING_KEY(0x010F, 0x6F, 15),
    /** Beside the application, not in it. */
    CARD_SECURITY(0x011D, 0x30, 0);

    private final int identifier;
    private final int tag;
    private final int dataGroup;

    ChipFile(int identifier, int tag, int dataGroup) {
        this.identifier = identifier;
        this.tag = tag;
        this.dataGroup = dataGroup;
    }

    boolean inApplication() {
        return this != CARD_SECURITY;
    }

    /** Read only where the signed list names it: few chips have it, and asking costs a command. */
    boolean onlyWhereSigned() {
        return this == AGREEMENT_KEY || this == SIGNING_KEY;
    }

    /** Two bytes, for SELECT. */
    int identifier() {
        return identifier;
    }

    /** Five bits, for READ BINARY (ICAO Doc 9303-10, table 33: the low bits of the identifier). */
    int shortIdentifier() {
        return identifier & 0x1F;
    }

    /** The tag of its outermost data object. */
    int tag() {
        return tag;
    }

    /** Its number among the data groups; 0 when it is none. */
    int dataGroup() {
        return dataGroup;
    }
}
