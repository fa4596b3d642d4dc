package vn.motcua.kiosk.swt;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long the UI thread is busy at a time. Written on the UI thread; read it when the loop has ended.
 */
public final class UiTimes {

    /**
     * @param millis    that nothing else could happen
     * @param cpuMillis of them in which this thread really worked; the rest it waited for a core, the collector or the display
     * @param during    as {@link #during} said last
     */
    public record Stall(double millis, double cpuMillis, String during) {
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Stall> stalls = new ArrayList<>();
    private volatile String during = "";
    private long worked;

    /** Names what comes. From any thread. */
    public void during(String what) {
        during = what;
    }

    /** One turn of the event loop. */
    void turn(long began, long ended) {
        long before = worked;
        worked = THREADS.getCurrentThreadCpuTime();
        stalls.add(new Stall((ended - began) / 1e6, (worked - before) / 1e6, during));
    }

    /** Forgets what was measured so far. On the UI thread. */
    void begin() {
        stalls.clear();
    }

    /** The longest first. */
    public List<Stall> longest(int most) {
        return stalls.stream().sorted(Comparator.comparingDouble(Stall::millis).reversed()).limit(most).toList();
    }
}
