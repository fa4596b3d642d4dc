package vn.motcua.kiosk.speech;

import java.util.function.Consumer;

/** Knows whether headphones are plugged in. */
public interface Jack {

    /** Tells when headphones are in, and then each change, on a thread of its own, until what it returns is closed. */
    AutoCloseable watch(Consumer<Boolean> plugged);
}
