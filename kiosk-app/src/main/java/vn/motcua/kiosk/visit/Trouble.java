package vn.motcua.kiosk.visit;

/** Why a command did not do its work, as far as it matters to the citizen. */
public enum Trouble {
    PRINTER_PAPER_OUT, PRINTER_JAM, PRINTER_COVER_OPEN, PRINTER_DOWN, PAPER_NOT_TAKEN,
    CARD_MOVED, CARD_KEY_WRONG, CARD_UNREADABLE, CARD_SEVERAL, CARD_EXPIRED, READER_DOWN,
    SCANNER_DOWN, SCANNER_JAM, SCANNER_DOUBLE_FEED, SCANNER_EMPTY, SCANNER_COVER_OPEN, PAGE_INCOMPLETE,
    STORE_FULL, STORE_DOWN, SCANNING_NOT_READY, NO_MORE_NUMBERS,
    /** The branch gives no numbers at this hour. */
    OUTSIDE_HOURS,
    /** The centre cannot be reached. */
    LINE_DOWN,
    /** The centre has none such. */
    NOTHING_FOUND,
    /** No code looks like this. */
    CODE_WRONG,
    /** What the card says is not proven well enough to show what belongs to its owner. */
    CARD_NOT_PROVEN,
    STOPPED
}
