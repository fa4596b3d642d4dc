package vn.motcua.kiosk.ticket;

/** Sizes of the papers' parts, in dots; design guide, section 10. */
final class Sizes {

    static final int BODY = 26;
    static final int LEAD = 28;
    static final int TITLE = 33;
    static final int NAME = 34;
    static final int NUMBER = 176;
    /** The least that a telephone's camera reads from thermal paper at arm's length. */
    static final int MODULE = 7;
    static final int TOP = 24;
    /** 4 mm, then the knife. */
    static final int BOTTOM = 32;

    private Sizes() {
    }
}
