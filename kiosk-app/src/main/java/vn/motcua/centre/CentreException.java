package vn.motcua.centre;

/** The centre cannot start; the message says why, in one line for a technician. */
public final class CentreException extends Exception {

    CentreException(String message, Throwable cause) {
        super(message, cause);
    }
}
