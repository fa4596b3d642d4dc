package vn.motcua.device.escpos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.PaperExit;

/**
 * Watches a paper that hangs in the printer's mouth until it is taken or its time is over. Printing has returned by then, and
 * the next paper may come at any moment: it ends the watch over the one before.
 */
final class ExitWatch implements AutoCloseable {

    /** The printer, as this watch needs it. */
    interface Mouth {

        /** Whether a paper hangs there; empty when the printer does not say at the moment. */
        Optional<Boolean> holdsPaper();

        /** Draws it in or lets it fall. @return what became of it */
        PaperExit clear();
    }

    private static final long LOOK_EVERY_MILLIS = 400;

    private final Mouth mouth;
    private final Duration toTake;
    private final Announcer<PaperExit> exits = new Announcer<>();
    private int paper;

    ExitWatch(Mouth mouth, Duration toTake) {
        this.mouth = mouth;
        this.toTake = toTake;
    }

    void tell(Consumer<PaperExit> listener) {
        exits.tell(listener);
    }

    /** A paper sticks out now. */
    void presented(String name) {
        int watched;
        synchronized (this) {
            watched = ++paper;
            notifyAll();
        }
        exits.announce(PaperExit.PRESENTED);
        Thread thread = new Thread(() -> watch(watched), name + " mouth");
        thread.setDaemon(true);
        thread.start();
    }

    /** The paper before was cleared away by the next one. */
    void replaced(PaperExit exit) {
        synchronized (this) {
            paper++;
            notifyAll();
        }
        exits.announce(exit);
    }

    private void watch(int watched) {
        long end = System.nanoTime() + toTake.toNanos();
        while (System.nanoTime() < end) {
            if (!pause(watched)) {
                return;
            }
            Optional<Boolean> holds = mouth.holdsPaper();
            if (holds.isPresent() && !holds.get()) {
                announce(watched, PaperExit.TAKEN);
                return;
            }
        }
        if (current(watched)) {
            announce(watched, mouth.clear());
        }
    }

    /** @return false when another paper came or the printer was closed */
    private synchronized boolean pause(int watched) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
        try {
            for (long rest = LOOK_EVERY_MILLIS; paper == watched && rest > 0; rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(rest);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return paper == watched;
    }

    private synchronized boolean current(int watched) {
        return paper == watched;
    }

    private void announce(int watched, PaperExit exit) {
        if (current(watched) && exit != PaperExit.PRESENTED) {
            exits.announce(exit);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            paper++;
            notifyAll();
        }
        exits.close();
    }
}
