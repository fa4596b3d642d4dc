package vn.motcua.device.pcsc;

import java.time.Duration;

/**
 * Looks again and again, on a thread of its own, until closed. PC/SC's own wait misses a card that is already there and a
 * reader that is plugged in while it waits, so the driver looks at short intervals instead.
 */
final class Polling implements AutoCloseable {

    private final Runnable look;
    private final Duration interval;
    private final Thread thread;
    private boolean closed;

    private Polling(String name, Duration interval, Runnable look) {
        this.look = look;
        this.interval = interval;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Looks at once, then every interval. */
    static Polling start(String name, Duration interval, Runnable look) {
        Polling polling = new Polling(name, interval, look);
        polling.thread.start();
        return polling;
    }

    private void run() {
        while (!closed()) {
            look.run();
            pause();
        }
    }

    private synchronized boolean closed() {
        return closed;
    }

    private synchronized void pause() {
        try {
            if (!closed) {
                wait(interval.toMillis());
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Does not wait for a look on its way: that may hang in the service. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
