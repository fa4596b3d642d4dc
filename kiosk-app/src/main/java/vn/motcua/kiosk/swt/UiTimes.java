package vn.motcua.kiosk.swt;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long the UI thread is busy at a time, and how long a touch waits for its paint. Written on the UI thread; read it when
 * the loop has ended.
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
    private final List<Double> touches = new ArrayList<>();
    private volatile String during = "";
    private long touched;
    private boolean painted;
    private long worked;

    /** Names what comes. From any thread. */
    public void during(String what) {
        during = what;
    }

    /** A finger is down: its time runs until the turn that paints has ended. */
    void touch() {
        if (touched == 0) {
            touched = System.nanoTime();
            painted = false;
        }
    }

    void paint() {
        painted = touched != 0;
    }

    /** One turn of the event loop. */
    void turn(long began, long ended) {
        long before = worked;
        worked = THREADS.getCurrentThreadCpuTime();
        stalls.add(new Stall((ended - began) / 1e6, (worked - before) / 1e6, during));
        if (painted) {
            touches.add((ended - touched) / 1e6);
            touched = 0;
            painted = false;
        }
    }

    /** Forgets what was measured so far. On the UI thread. */
    void begin() {
        stalls.clear();
        touches.clear();
    }

    /** The longest first. */
    public List<Stall> longest(int most) {
        return stalls.stream().sorted(Comparator.comparingDouble(Stall::millis).reversed()).limit(most).toList();
    }

    public int touches() {
        return touches.size();
    }

    /** @param share 0.99 for the time that one touch of a hundred exceeds; empty without touches */
    public Optional<Double> touch(double share) {
        List<Double> sorted = touches.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1)));
    }
}
