package vn.motcua.kiosk.procedure;

import java.io.IOException;

/** A file that is no catalogue of procedures. Its message says what was expected, for a technician. */
public final class UnreadableCatalogueException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum What {
        TOO_LARGE("at most %s MB were expected, unpacked"),
        DAMAGED_WORKBOOK("an Excel workbook (.xlsx) was expected, or a text: this is neither, or it is damaged"),
        MISSING_QUOTE("a quote is missing in the row that ends in line %s: it has swallowed other rows"),
        NO_TABLE("a table was expected, with quotes around cells that hold the separator"),
        BROKEN_JSON("JSON was expected to its end; this one breaks off in line %s"),
        NO_LIST("a list of procedures was expected in the JSON"),
        NO_COLUMNS("a line with the names of the columns was expected among the first %s: one for the code (code, Mã thủ tục, Mã TTHC) "
                + "and one for the name (name, Tên thủ tục)");

        private final String expected;

        What(String expected) {
            this.expected = expected;
        }
    }

    private final What what;
    private final String said;

    UnreadableCatalogueException(What what, Object said) {
        this(what, said, null);
    }

    UnreadableCatalogueException(What what, Object said, Exception cause) {
        super(String.format(what.expected, said), cause);
        this.what = what;
        this.said = said.toString();
    }

    public What what() {
        return what;
    }

    /** The number that belongs into the sentence: a line, or megabytes; may be empty. */
    public String said() {
        return said;
    }
}
