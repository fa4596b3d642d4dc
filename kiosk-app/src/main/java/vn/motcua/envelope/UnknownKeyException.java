package vn.motcua.envelope;

import java.io.IOException;

/** An envelope for somebody whose secret key is not here. With that key it can still be opened. */
public final class UnknownKeyException extends IOException {

    private static final long serialVersionUID = 1;

    UnknownKeyException(String id) {
        super("encrypted for the key " + id + ", which is not here");
    }
}
