package vn.motcua.centre.handover;

import java.io.IOException;

/** It could not be handed over this time. The message is for pages: a word of the words file, and what fills it. */
final class NotNowException extends IOException {

    /** @param word of {@code hand-over.reason.…} @param detail may be empty */
    NotNowException(String word, String detail, Exception cause) {
        super((word + " " + detail).strip(), cause);
    }
}
