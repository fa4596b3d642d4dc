package vn.motcua.device.escpos;

import java.util.Locale;

/** How a printer is asked to tell that it has come to the end of a paper. */
enum Completion {
    /** GS r 1: carried out in its turn, after the data before it. Nearly every printer knows it. */
    GS_R,
    /** GS ( H: answered when the printing is done; on printers that do not know it, it may print a few letters. */
    PROCESS_ID,
    /** Not at all. */
    NONE;

    static Completion of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
