package vn.motcua.device.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;

/** The hands before a simulated scanner: lay papers in, open its cover, jam it, pull its cable. Thread-safe. */
public final class ScannerPanel {

    private static final Set<Fault> FAULTS_WHILE_FEEDING = EnumSet.of(Fault.FEEDER_JAM, Fault.DOUBLE_FEED, Fault.PAGE_INCOMPLETE);

    private static final long PROGRESS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Cable cable = new Cable();
    private final List<SimulatedScanner> scanners = new ArrayList<>();
    private final Deque<Sheet> feeder = new ArrayDeque<>();
    private PaperPile pile = PaperPile.ofSamples();
    private Optional<Sheet> glass = Optional.empty();
    private int laidInByItself;
    private Duration pace = Duration.ofMillis(1500);
    private boolean coverOpen;
    private boolean jammed;
    private int failingPage;
    private Fault failure = Fault.FEEDER_JAM;

    /**
     * What one sees when standing before it.
     *
     * @param inFeeder names of the papers, the next one first
     * @param onGlass  empty when nothing lies there
     */
    public record View(List<String> inFeeder, Optional<String> onGlass, boolean coverOpen, boolean jammed, boolean plugged, Duration pace) {
    }

    ScannerPanel() {
    }

    public synchronized View view() {
        return new View(feeder.stream().map(Sheet::name).toList(), glass.map(Sheet::name), coverOpen, jammed, cable.plugged(), pace);
    }

    /** The papers at hand. */
    public synchronized List<String> papers() {
        return pile.names();
    }

    /** Lays so many papers into the feeder, below those that are there. */
    public synchronized void load(int sheets) {
        feeder.addAll(pile.take(sheets));
    }

    /** Lays these papers into the feeder. @throws IllegalArgumentException when one is not among {@link #papers} */
    public synchronized void load(List<String> names) {
        feeder.addAll(names.stream().map(pile::named).toList());
    }

    public synchronized void emptyFeeder() {
        feeder.clear();
    }

    /** @throws IllegalArgumentException when it is not among {@link #papers} */
    public synchronized void layOnGlass(String name) {
        glass = Optional.of(pile.named(name));
    }

    public synchronized void clearGlass() {
        glass = Optional.empty();
    }

    /** Time a page takes. */
    public synchronized void pace(Duration perPage) {
        pace = perPage;
        notifyAll();
    }

    /**
     * The next job fails at this page; pages before it come out.
     *
     * @param page  1 for the first
     * @param fault {@code FEEDER_JAM}, {@code DOUBLE_FEED} or {@code PAGE_INCOMPLETE}
     */
    public synchronized void failAt(int page, Fault fault) {
        if (page < 1 || !FAULTS_WHILE_FEEDING.contains(fault)) {
            throw new IllegalArgumentException("page " + page + ", " + fault);
        }
        failingPage = page;
        failure = fault;
    }

    /** Takes the jammed sheet out and lays it back on top. */
    public void clearJam() {
        change(() -> jammed = false);
    }

    public void cover(boolean open) {
        change(() -> coverOpen = open);
    }

    public void unplug() {
        changeCable(false);
    }

    public void plug() {
        changeCable(true);
    }

    private void changeCable(boolean plugged) {
        if (cable.change(plugged)) {
            change(() -> { });
        }
    }

    private void change(Runnable what) {
        List<SimulatedScanner> told;
        synchronized (this) {
            what.run();
            notifyAll();
            told = List.copyOf(scanners);
        }
        told.forEach(scanner -> scanner.say(health()));
    }

    // --- what the driver sees

    Cable cable() {
        return cable;
    }

    synchronized DeviceHealth health() {
        if (!cable.plugged()) {
            return cable.health();
        }
        if (coverOpen || jammed) {
            return DeviceHealth.blocked(coverOpen ? Fault.SCANNER_COVER_OPEN : Fault.FEEDER_JAM);
        }
        return DeviceHealth.ready();
    }

    synchronized void furnish(PaperPile papers, int sheetsByThemselves, Duration perPage) {
        pile = papers;
        laidInByItself = sheetsByThemselves;
        pace = perPage;
    }

    synchronized void attach(SimulatedScanner scanner) throws DeviceException {
        cable.required();
        scanners.add(scanner);
    }

    synchronized void detach(SimulatedScanner scanner) {
        scanners.remove(scanner);
        notifyAll();
    }

    synchronized void beginJob() {
        if (feeder.isEmpty()) {
            feeder.addAll(pile.take(laidInByItself));
        }
    }

    synchronized boolean feederLoaded() {
        return !feeder.isEmpty();
    }

    synchronized Optional<Sheet> sheetOnGlass() {
        return glass;
    }

    /** Pulls the next sheet in. @return empty when there is none */
    synchronized Optional<Sheet> pullIn(int page) throws DeviceException {
        if (failingPage == page && !feeder.isEmpty()) {
            failingPage = 0;
            jammed = failure == Fault.FEEDER_JAM;
            throw new DeviceException(failure, "simulated at page " + page);
        }
        return Optional.ofNullable(feeder.poll());
    }

    /** Waits as long as a page takes. @return false when the job is over: cancelled or closed */
    synchronized boolean passPage(SimulatedScanner scanner, long begunNanos, IntConsumer progress) throws DeviceException {
        while (scanner.working()) {
            requireAble();
            long passed = System.nanoTime() - begunNanos;
            long left = pace.toNanos() - passed;
            if (left <= 0) {
                return true;
            }
            progress.accept((int) (passed * 100 / pace.toNanos()));
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, Math.max(PROGRESS_EVERY_NANOS, pace.toNanos() / 20)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    synchronized void requireAble() throws DeviceException {
        cable.required();
        if (coverOpen) {
            throw new DeviceException(Fault.SCANNER_COVER_OPEN, "the simulated cover is open");
        }
        if (jammed) {
            throw new DeviceException(Fault.FEEDER_JAM, "a simulated sheet is stuck");
        }
    }

    synchronized void wake() {
        notifyAll();
    }
}
