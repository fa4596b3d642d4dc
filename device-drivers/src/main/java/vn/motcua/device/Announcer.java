package vn.motcua.device;

import java.util.function.Consumer;

/**
 * A driver's end of an {@code onXxx(listener)} method: one listener, told in order, and never again once {@link #close}
 * has returned. Thread-safe.
 */
public final class Announcer<T> implements AutoCloseable {

    private Consumer<? super T> listener = news -> { };
    private boolean closed;

    /** The new listener replaces the one before. */
    public synchronized void tell(Consumer<? super T> listener) {
        this.listener = listener;
    }

    /** Tells the listener, on this thread. Does nothing after close. */
    public synchronized void announce(T news) {
        if (!closed) {
            listener.accept(news);
        }
    }

    /** Waits for a call on its way, unless that call itself closes. */
    @Override
    public synchronized void close() {
        closed = true;
        listener = news -> { };
    }
}
