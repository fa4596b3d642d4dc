package vn.motcua.device;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do: until a condition holds, never longer than a deadline. */
public final class Await {

    private static final long LOOK_EVERY_NANOS = 5_000_000;
    private static final Duration BEAT = Duration.ofMillis(10);

    private Await() {
    }

    /** Counts from the first question on. */
    private static final class Beats {

        private static final AtomicLong COUNT = new AtomicLong();

        static {
            Thread thread = new Thread(() -> {
                while (true) {
                    LockSupport.parkNanos(BEAT.toNanos());
                    COUNT.incrementAndGet();
                }
            }, "beats");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A clock of this process, for {@link #tookAtMost}. */
    public static long beat() {
        return Beats.COUNT.get();
    }

    /**
     * That something took no longer than it may on an idle machine. It is counted in the rests of a thread of this process, which last as
     * much longer on a machine that others load as everything else does here.
     *
     * @param since {@link #beat} of its beginning
     */
    public static void tookAtMost(Duration idle, long since) {
        long took = beat() - since;
        if (took > idle.dividedBy(BEAT)) {
            throw new AssertionError("took " + took + " times the rest of " + BEAT.toMillis() + " ms, not " + idle.dividedBy(BEAT));
        }
    }

    /** @param what names the condition in the failure: "the reader to be seen" */
    public static void until(String what, Duration deadline, BooleanSupplier condition) {
        if (!holdsWithin(deadline, condition)) {
            throw new AssertionError("waited " + deadline.toMillis() + " ms for " + what);
        }
    }

    /** For what must not happen: fails as soon as the condition holds within the period. */
    public static void never(String what, Duration period, BooleanSupplier condition) {
        if (holdsWithin(period, condition)) {
            throw new AssertionError(what);
        }
    }

    private static boolean holdsWithin(Duration period, BooleanSupplier condition) {
        long end = System.nanoTime() + period.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
