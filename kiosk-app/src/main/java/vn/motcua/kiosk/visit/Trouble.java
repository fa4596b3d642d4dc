package vn.motcua.kiosk.visit;

/** Why a command did not do its work, as far as it matters to the citizen. */
public enum Trouble {
    PRINTER_PAPER_OUT, PRINTER_JAM, PRINTER_COVER_OPEN, PRINTER_DOWN, PAPER_NOT_TAKEN,
    CARD_MOVED, CARD_KEY_WRONG, CARD_UNREADABLE, CARD_SEVERAL, READER_DOWN,
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
    /** A paper's signed code: it is one of ours, but of another kind than asked for. */
    PAPER_IS_TICKET,
    /** Signed by one of ours, but its last day is over. */
    PAPER_EXPIRED,
    /** What it says is not what was signed. */
    PAPER_ALTERED,
    /** Signed by nobody we know. */
    PAPER_FORGED,
    /** Of another city. */
    PAPER_FOREIGN,
    /** Nobody could be asked whether its signer is one of ours. */
    PAPER_UNCHECKED,
    /** It is one of ours; how far the dossier is cannot be asked at the moment. */
    PAPER_GENUINE_LINE_DOWN,
    /** What the card says is not proven well enough to show what belongs to its owner. */
    CARD_NOT_PROVEN,
    /** A card, but none of the branch's plastic ones that stand for a number. */
    NUMBER_CARD_UNKNOWN,
    STOPPED
}
