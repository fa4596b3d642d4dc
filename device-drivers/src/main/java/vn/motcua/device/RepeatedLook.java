package vn.motcua.device;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import vn.motcua.device.DeviceWatcher.Found;

/**
 * A driver's watch for devices that do not tell when they come and go. Looks at once and then after every pause, on a thread of its own,
 * and tells the watcher what is there first, then whatever differs; nothing any more once {@link #close} has returned.
 */
public final class RepeatedLook implements AutoCloseable {

    private final Supplier<List<Found>> look;
    private final Duration pause;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final Thread thread;
    private boolean closed;

    private RepeatedLook(String name, Duration pause, Supplier<List<Found>> look, DeviceWatcher watcher) {
        this.look = look;
        this.pause = pause;
        this.thread = new Thread(this::lookOn, name);
        thread.setDaemon(true);
        announcer.tell(watcher::devices);
    }

    /**
     * @param name  of the thread
     * @param pause after each look
     * @param look  what is there now; may take its time, and is interrupted when nobody wants to know any more
     */
    public static RepeatedLook start(String name, Duration pause, Supplier<List<Found>> look, DeviceWatcher watcher) {
        RepeatedLook started = new RepeatedLook(name, pause, look, watcher);
        started.thread.start();
        return started;
    }

    private void lookOn() {
        List<Found> before = null;
        do {
            List<Found> now = look.get();
            if (!now.equals(before)) {
                before = now;
                announcer.announce(now);
            }
        } while (waited());
    }

    private synchronized boolean waited() {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long rest = pause.toMillis(); !closed && rest > 0; rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(rest);
            }
        } catch (InterruptedException e) {
            // Only close interrupts, and whoever looks has nothing else to do on this thread.
            closed = true;
        }
        return !closed;
    }

    /** Does not wait for a look on its way: the hardware may keep it for long. */
    @Override
    public void close() {
        announcer.close();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }
}
