package vn.motcua.kiosk.care;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * Feels the pulse of the kiosk's parts. A part that can be replaced is; when one that cannot does not move, the kiosk ends, so that
 * whoever started it starts it again; when that happens again and again, the technician is called. Each look that finds everything
 * in motion is a sign of life for systemd, which does the same should this watch itself stand still.
 */
public final class SelfWatch implements AutoCloseable {

    /** The exit code of a kiosk that ended itself to begin anew. */
    public static final int BEGIN_ANEW = 70;

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /** A screen that did not answer a touch for so long is broken for whoever stands before it. */
    static final int MISSED_BEATS = 6;

    /** Something that must move. */
    private static final class Part {
        private final String name;
        private final Executor executor;
        private volatile boolean beaten = true;
        private int missed;

        Part(String name, Executor executor) {
            this.name = name;
            this.executor = executor;
        }

        /** @return whether it has moved since the last look; asks it to move again */
        boolean moves() {
            missed = beaten ? 0 : missed + 1;
            if (beaten) {
                beaten = false;
                executor.execute(() -> beaten = true);
            }
            return missed < MISSED_BEATS;
        }
    }

    private final Journal journal;
    private final SystemdNotifier systemd;
    private final Machine machine;
    private final Restarts restarts;
    private final Supplier<List<String>> revive;
    private final Runnable end;
    private final List<Part> parts = new ArrayList<>();
    private volatile Set<MachineTrouble> troubles = Set.of();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "self-watch");
        thread.setDaemon(true);
        return thread;
    });

    SelfWatch(Journal journal, SystemdNotifier systemd, Machine machine, Restarts restarts, Supplier<List<String>> revive, Runnable end) {
        this.journal = journal;
        this.systemd = systemd;
        this.machine = machine;
        this.restarts = restarts;
        this.revive = revive;
        this.end = end;
    }

    /**
     * Nothing begins before {@link #start}.
     *
     * @param data   the kiosk's folder
     * @param revive puts new threads in the place of devices' threads that died, and names those devices
     * @param drift  by which the clock is ahead of the centre's, while it is known
     */
    public static SelfWatch of(Path data, Clock clock, Journal journal, Supplier<List<String>> revive, Supplier<Optional<Duration>> drift) {
        return new SelfWatch(journal, SystemdNotifier.ofThisProcess(), new Machine(Path.of("/"), drift),
                new Restarts(data.resolve("restarts"), clock), revive,
                // Without the hooks: they may wait for the part that does not move. What was promised is on the disk.
                () -> Runtime.getRuntime().halt(BEGIN_ANEW));
    }

    /** Something that must move: an executor whose tasks are done soon. Before the start. */
    public SelfWatch watch(String name, Executor executor) {
        parts.add(new Part(name, executor));
        return this;
    }

    /** The home screen stands. */
    public void start() {
        if (restarts.tooOften()) {
            journal.write(JournalEvent.RESTARTED_TOO_OFTEN);
        }
        systemd.ready();
        looks.scheduleWithFixedDelay(this::guardedLook, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guardedLook() {
        try {
            look();
        } catch (RuntimeException e) {
            journal.write(JournalEvent.BUG_FOUND, Detail.Thrown.by(e));
        }
    }

    void look() {
        for (String device : revive.get()) {
            journal.write(JournalEvent.PART_REVIVED, new Detail.Said(device));
        }
        for (Part part : parts) {
            if (!part.moves()) {
                journal.write(JournalEvent.PART_STUCK, new Detail.Said(part.name));
                restarts.add();
                end.run();
                return;
            }
        }
        seeToTheMachine();
        systemd.alive();
    }

    private void seeToTheMachine() {
        Set<MachineTrouble> now = EnumSet.noneOf(MachineTrouble.class);
        now.addAll(machine.look());
        if (restarts.tooOften()) {
            now.add(MachineTrouble.RESTARTS);
        }
        if (!now.equals(troubles)) {
            now.stream().filter(trouble -> trouble != MachineTrouble.RESTARTS && !troubles.contains(trouble))
                    .forEach(trouble -> journal.write(JournalEvent.MACHINE_TROUBLED, new Detail.Of(trouble)));
            systemd.status(now.isEmpty() ? "serves" : "serves, but " + now);
            troubles = now;
        }
    }

    /** As of the last look. */
    public Set<MachineTrouble> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
