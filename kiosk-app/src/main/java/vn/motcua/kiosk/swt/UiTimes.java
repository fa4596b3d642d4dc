package vn.motcua.kiosk.swt;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long the UI thread is busy at a time, and what kept it. Written on the UI thread; read it when the loop has ended.
 */
public final class UiTimes {

    /**
     * @param millis    that nothing else could happen
     * @param work      of them in which this thread really worked; what is left it waited, mostly for the display
     * @param collector of them in which the collector stopped everything
     * @param noCore    of them in which it could have worked, but other threads or programs had the cores; 0 where the system does not tell
     * @param during    as {@link #during} said last
     */
    public record Stall(double millis, double work, double collector, double noCore, String during) {
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private final List<Stall> stalls = new ArrayList<>();
    private final RandomAccessFile schedule = schedule();
    private volatile String during = "";
    private long began;
    private long worked;
    private long collected;
    private long waited;

    /** Of this thread, in Linux: nanoseconds on a core, and nanoseconds in which it waited for one. */
    private static RandomAccessFile schedule() {
        try {
            return new RandomAccessFile("/proc/thread-self/schedstat", "r");
        } catch (IOException e) {
            return null;
        }
    }

    /** Names what comes. From any thread. */
    public void during(String what) {
        during = what;
    }

    /** A turn of the event loop begins. */
    void turnBegins() {
        collected = collected();
        waited = waited();
        worked = THREADS.getCurrentThreadCpuTime();
        began = System.nanoTime();
    }

    void turnEnds() {
        long ended = System.nanoTime();
        stalls.add(new Stall((ended - began) / 1e6, (THREADS.getCurrentThreadCpuTime() - worked) / 1e6, collected() - collected,
                (waited() - waited) / 1e6, during));
    }

    private static long collected() {
        long millis = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            millis += collector.getCollectionTime();
        }
        return millis;
    }

    private long waited() {
        if (schedule == null) {
            return 0;
        }
        try {
            schedule.seek(0);
            return Long.parseLong(schedule.readLine().split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Forgets what was measured so far. On the UI thread. */
    void begin() {
        stalls.clear();
    }

    /** The longest first. */
    public List<Stall> longest(int most) {
        return first(most, Stall::millis);
    }

    /** Those first in which this thread worked most: what is left when every thread has a core of its own. */
    public List<Stall> busiest(int most) {
        return first(most, Stall::work);
    }

    private List<Stall> first(int most, ToDoubleFunction<Stall> by) {
        return stalls.stream().sorted(Comparator.comparingDouble(by).reversed()).limit(most).toList();
    }
}
