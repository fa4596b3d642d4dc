package vn.motcua.kiosk.devices;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The one thread that calls a driver for one device, and the calls that wait for it. A call that never comes back keeps its
 * thread, and a new one goes on with the others.
 */
final class Lane {

    private final String name;
    private final Deque<Call<?>> waiting = new ArrayDeque<>();
    private Thread thread;
    private Call<?> running;
    private boolean closed;

    Lane(String name) {
        this.name = name;
        takeOver();
    }

    private void takeOver() {
        running = null;
        thread = new Thread(this::serve, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        boolean on = true;
        while (on) {
            on = performNext();
        }
    }

    /** In a frame of its own: what a call brought, a citizen's card for one, must not hang on the thread that waits for the next. */
    private boolean performNext() {
        Call<?> call = next();
        if (call != null) {
            call.perform();
        }
        return call != null;
    }

    /** Null when this thread is not needed any more. */
    private synchronized Call<?> next() {
        if (Thread.currentThread() == thread) {
            running = null;
        }
        while (Thread.currentThread() == thread && !closed && waiting.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Only a thread that was given up is interrupted, and it finds that out above.
                continue;
            }
        }
        if (Thread.currentThread() != thread || closed) {
            return null;
        }
        running = waiting.poll();
        return running;
    }

    void add(Call<?> call) {
        synchronized (this) {
            if (!closed) {
                waiting.add(call);
                notifyAll();
                return;
            }
        }
        call.drop();
    }

    /** A thread that died of a bug is replaced, so that those who wait are served. @return whether it had died */
    synchronized boolean revive() {
        if (closed || thread.isAlive()) {
            return false;
        }
        takeOver();
        return true;
    }

    /** Nothing waits, and no driver is in a call. */
    synchronized boolean idle() {
        return waiting.isEmpty() && (running == null || !running.inDriver());
    }

    /** Leaves the thread to a call that does not come back. @return false when it has come back after all */
    synchronized boolean giveUp(Call<?> call) {
        if (closed || running != call || !call.inDriver()) {
            return false;
        }
        thread.interrupt();
        takeOver();
        return true;
    }

    /** No call begins any more; those that wait are dropped. @return the call that runs, or null */
    Call<?> close() {
        List<Call<?>> dropped;
        Call<?> last;
        synchronized (this) {
            closed = true;
            dropped = List.copyOf(waiting);
            waiting.clear();
            last = running;
            notifyAll();
        }
        dropped.forEach(Call::drop);
        return last;
    }
}
