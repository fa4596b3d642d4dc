package vn.motcua.device;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do: until a condition holds, never longer than a deadline. */
public final class Await {

    private static final long LOOK_EVERY_NANOS = 5_000_000;

    private Await() {
    }

    /**
     * That something took no longer than it may on an idle machine. On one that others load it may take longer, in proportion: each of two
     * that share a processor needs twice the time.
     *
     * @param since {@link System#nanoTime} of its beginning
     */
    public static void tookAtMost(Duration idle, long since) {
        long took = System.nanoTime() - since;
        double load = Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) / Runtime.getRuntime().availableProcessors();
        long most = (long) (idle.toNanos() * (1 + load));
        if (took > most) {
            throw new AssertionError("took " + took / 1_000_000 + " ms, not " + most / 1_000_000 + " ms at a load of " + load);
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
