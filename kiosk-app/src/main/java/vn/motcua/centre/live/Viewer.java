package vn.motcua.centre.live;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.javalin.http.sse.SseClient;

/**
 * One browser. Writing to it may block for as long as its line does, so that happens on a thread of its own; a slow line gets the newest
 * state, not all of them.
 */
public final class Viewer {

    /** A line that is open passes no door: it is cut now and then, and the browser comes again through the door, if it may. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private final SseClient client;
    private final String event;
    private final Executor lines;
    private final AtomicReference<String> newest = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    /** @param event as the page's script calls it @param lines threads that may wait for browsers */
    public Viewer(SseClient client, String event, Executor lines) {
        this.client = client;
        this.event = event;
        this.lines = lines;
    }

    /** Never blocks. */
    public void show(String state) {
        newest.set(state);
        if (writing.compareAndSet(false, true)) {
            lines.execute(this::write);
        }
    }

    private void write() {
        try {
            for (String next = newest.getAndSet(null); next != null; next = newest.getAndSet(null)) {
                if (!client.terminated()) {
                    client.sendEvent(event, next);
                }
            }
        } finally {
            writing.set(false);
        }
        if (newest.get() != null && writing.compareAndSet(false, true)) {
            write();
        }
    }

    public void close() {
        client.close();
    }
}
