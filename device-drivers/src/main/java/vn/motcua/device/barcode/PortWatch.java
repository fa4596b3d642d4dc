package vn.motcua.device.barcode;

import java.util.List;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks every second which of the ports that are meant are there. */
final class PortWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 1000;

    private final PortPattern pattern;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private boolean closed;

    PortWatch(PortPattern pattern, DeviceWatcher watcher) {
        this.pattern = pattern;
        announcer.tell(watcher::devices);
    }

    void start() {
        Thread thread = new Thread(this::lookOn, "code reader watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void lookOn() {
        List<Found> before = null;
        do {
            List<Found> now = pattern.ports().stream()
                    .map(port -> new Found(new DeviceId(port.toString()), "code reader on the serial port " + port)).toList();
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
