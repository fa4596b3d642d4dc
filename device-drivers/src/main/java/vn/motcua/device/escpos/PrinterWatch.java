package vn.motcua.device.escpos;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/**
 * Looks every few seconds whether the printer that is set is there. Other serial ports are not reported: a card or code
 * reader may be behind one, and must not be taken for a printer.
 */
final class PrinterWatch implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 2000;

    private final List<Found> there;
    private final PrinterAddress address;
    private final Lock turn;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private boolean closed;
    private List<Found> present = List.of();

    PrinterWatch(DeviceId id, PrinterAddress address, Lock turn, DeviceWatcher watcher) {
        this.there = List.of(new Found(id, address.description()));
        this.address = address;
        this.turn = turn;
        announcer.tell(watcher::devices);
    }

    void start() {
        Thread thread = new Thread(this::lookOn, "printer watch " + address);
        thread.setDaemon(true);
        thread.start();
    }

    private void lookOn() {
        look();
        announcer.announce(present);
        while (pause()) {
            if (look()) {
                announcer.announce(present);
            }
        }
    }

    /** @return true when something changed */
    private boolean look() {
        // While somebody talks with it, it is there as it was; a second connection could disturb the first.
        if (!turn.tryLock()) {
            return false;
        }
        try {
            List<Found> before = present;
            present = address.reachable() ? there : List.of();
            return !present.equals(before);
        } finally {
            turn.unlock();
        }
    }

    private synchronized boolean pause() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
        try {
            for (long rest = LOOK_EVERY_MILLIS; !closed && rest > 0;
                    rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
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
