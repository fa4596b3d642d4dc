package vn.motcua.device;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The caller's way to abort a running job. The driver registers <em>how</em> to abort (close the socket, kill the child
 * process): an interrupt alone does not stop native code. Thread-safe.
 */
public final class Cancellation {

    private final Deque<Runnable> aborts = new ArrayDeque<>();
    private boolean cancelled;

    /** Aborts the job once; later calls do nothing. Returns after every registered abort has run. */
    public void cancel() {
        Deque<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = new ArrayDeque<>(aborts);
            aborts.clear();
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /**
     * Registers how to abort what starts now; runs it at once when the job is cancelled already.
     *
     * @return closes the registration when the abort no longer applies
     */
    public Registration onCancel(Runnable abort) {
        boolean late;
        synchronized (this) {
            late = cancelled;
            if (!late) {
                aborts.push(abort);
            }
        }
        if (late) {
            abort.run();
        }
        return () -> {
            synchronized (this) {
                aborts.remove(abort);
            }
        };
    }

    /** Takes an abort back. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
