package vn.motcua.envelope;

import java.io.IOException;

/** What was read is not what was written: changed, cut off, or under another key. Reading it again does not help. */
public final class DamagedException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedException(String message) {
        super(message);
    }

    DamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
