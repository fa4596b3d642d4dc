package vn.motcua.exchange;

import java.io.IOException;

/** What came is not what the exchange speaks. The message holds no part of it. */
public final class MalformedException extends IOException {

    MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
