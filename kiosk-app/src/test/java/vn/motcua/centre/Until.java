package vn.motcua.centre;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for something to become so, with a deadline. */
public final class Until {

    private Until() {
    }

    /** @return the first value that is wanted */
    public static <T> T seen(String what, int seconds, Callable<T> look, Predicate<T> wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        T last = look.call();
        while (!wanted.test(last)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " was not so within " + seconds + " s; last seen: " + last);
            }
            LockSupport.parkNanos(5_000_000);
            last = look.call();
        }
        return last;
    }
}
