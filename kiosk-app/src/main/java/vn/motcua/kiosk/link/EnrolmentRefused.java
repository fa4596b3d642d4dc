package vn.motcua.kiosk.link;

import java.io.IOException;

/** No enrolment: why, so that it can be said in the technician's language. The message is one line of English, for logs and the command line. */
public final class EnrolmentRefused extends IOException {

    public enum Why {
        /** Wrong, used already, or older than an hour. */
        CODE,
        /** Too many codes were tried from here: a minute's pause. */
        TOO_OFTEN,
        /** The certificate is not the one that was compared, or no authority vouches for it. */
        CERTIFICATE,
        /** Nobody answers at the address, or too late. */
        AWAY,
        /** Somebody answers who is no centre. */
        STRANGER
    }

    private static final long serialVersionUID = 1;

    private final Why why;

    EnrolmentRefused(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    EnrolmentRefused(Why why, String message) {
        this(why, message, null);
    }

    public Why why() {
        return why;
    }
}
