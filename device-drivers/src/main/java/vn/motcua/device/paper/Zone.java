package vn.motcua.device.paper;

/**
 * Rows of a paper that belong together.
 *
 * @param begin the first row
 * @param end   one below the last row
 */
record Zone(int begin, int end, Content content) {

    /** What the rows show, for printers that can do more with it than burn its dots. */
    sealed interface Content {
    }

    /** Nothing but dots. */
    record Dots() implements Content {
    }

    /** Letters so large that half the resolution is enough. */
    record Large() implements Content {
    }

    /** A QR code alone on its rows, in the middle of the line. */
    record Symbol(String content, int module) implements Content {
    }

    static Zone dots(int begin, int end) {
        return new Zone(begin, end, new Dots());
    }
}
