package vn.motcua.device.serial;

import java.util.List;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks every second which of the ports that are meant are there. */
public final class PortWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 1000;

    private final PortPattern pattern;
    private final String kind;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private boolean closed;

    private PortWatch(PortPattern pattern, String kind, DeviceWatcher watcher) {
        this.pattern = pattern;
        this.kind = kind;
        announcer.tell(watcher::devices);
    }

    /** @param kind of device that hangs on such a port, as "code reader" */
    public static PortWatch start(PortPattern pattern, String kind, DeviceWatcher watcher) {
        PortWatch watch = new PortWatch(pattern, kind, watcher);
        Thread thread = new Thread(watch::lookOn, kind + " watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void lookOn() {
        List<Found> before = null;
        do {
            List<Found> now = pattern.ports().stream()
                    .map(port -> new Found(new DeviceId(port.toString()), kind + " on the serial port " + port)).toList();
            if (!now.equals(before)) {
                before = now;
                announcer.announce(now);
            }
        } while (pause());
    }

    private synchronized boolean pause() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
        try {
            for (long rest = LOOK_EVERY_MILLIS; !closed && rest > 0; rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(rest);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    @Override
    public void close() {
        announcer.close();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
