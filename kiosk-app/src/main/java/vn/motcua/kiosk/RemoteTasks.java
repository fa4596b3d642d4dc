package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.motcua.device.Cancellation;
import vn.motcua.exchange.KioskTask;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.link.TaskDesk;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.TechnicianPage;
import vn.motcua.kiosk.visit.TechnicianPage.Act;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/**
 * Does what technicians at the centre ask, one task after the other, and only while nobody stands at the kiosk, neither a citizen nor a
 * technician.
 */
final class RemoteTasks implements TaskDesk {

    private static final String OPEN = "OPEN";
    private static final String CLOSE = "CLOSE";
    private static final String CHANGE = "CHANGE";
    private static final String FETCH = "FETCH";

    private final Supplier<TechnicianDesk> desk;
    private final SettingsKeeper settings;
    private final BooleanSupplier idle;
    private final Consumer<Event> visit;
    private final Supplier<List<Finding>> selfTest;
    private final Words words;
    private final Runnable ready;
    private final Deque<KioskTask> waiting = new ArrayDeque<>();
    private final List<Report> reports = new ArrayList<>();
    private boolean busy;
    private Cancellation running = new Cancellation();

    /**
     * @param visit    gets what changes whether the kiosk serves
     * @param selfTest tries every device; empty when all work
     * @param words    in which the centre is told
     * @param ready    run when there is something to tell
     */
    RemoteTasks(Supplier<TechnicianDesk> desk, SettingsKeeper settings, BooleanSupplier idle, Consumer<Event> visit,
            Supplier<List<Finding>> selfTest, Words words, Runnable ready) {
        this.desk = desk;
        this.settings = settings;
        this.idle = idle;
        this.visit = visit;
        this.selfTest = selfTest;
        this.words = words;
        this.ready = ready;
    }

    @Override
    public synchronized void take(KioskTask task) {
        waiting.add(task);
    }

    @Override
    public synchronized List<Report> reports() {
        return List.copyOf(reports);
    }

    @Override
    public synchronized void told(Report report) {
        reports.remove(report);
    }

    /** A technician on the spot has the devices to himself: the centre waits until his screen is left. */
    static boolean mayRunAt(Step step) {
        return step instanceof Home || step instanceof OutOfService;
    }

    /** To be called every second, on a thread that may wait. */
    void look() {
        Optional<KioskTask> next = next();
        next.ifPresent(task -> {
            try {
                carryOut(task);
            } catch (IOException | RuntimeException e) {
                done(task, List.of(Finding.fault("finding.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private synchronized Optional<KioskTask> next() {
        if (busy || waiting.isEmpty() || !idle.getAsBoolean()) {
            return Optional.empty();
        }
        busy = true;
        running = new Cancellation();
        return Optional.of(waiting.poll());
    }

    /** Somebody stands at the kiosk now: a test that runs for the centre lets go of its device. */
    void makeRoom() {
        Cancellation test;
        synchronized (this) {
            test = running;
        }
        test.cancel();
    }

    private void carryOut(KioskTask task) throws IOException {
        if (task.topic().equals("SERVICE")) {
            done(task, service(task));
        } else if (task.act().equals(FETCH)) {
            done(task, settings.findings(), Optional.empty(), Files.readString(settings.file()));
        } else if (task.act().equals(CHANGE)) {
            done(task, change(task.argument()));
        } else {
            Optional<Topic> topic = Topic.of(task.topic());
            Optional<Act> act = Arrays.stream(Act.values()).filter(each -> each.name().equals(task.act())).findFirst();
            if (topic.isEmpty() || act.isEmpty()) {
                done(task, List.of(Finding.fault("finding.unknown-task")));
            } else if (act.get() == Act.RESTART) {
                // Told before, because the line ends with the kiosk.
                done(task, List.of(Finding.note("finding.restarting")));
                ready.run();
                desk.get().carryOut(topic.get(), Act.RESTART, "", new Cancellation(), nothing -> { });
            } else if (act.get() == Act.REPORT) {
                desk.get().report(file -> done(task,
                        List.of(file.map(each -> Finding.good("finding.report", each)).orElse(Finding.fault("finding.report.failed"))), file, ""));
            } else {
                desk.get().carryOut(topic.get(), act.get(), task.argument(), running(), result -> done(task, all(result)));
            }
        }
    }

    /** Choices go along behind a tab, so that they can be taken at the centre. */
    private List<Finding> all(Event.TaskDone result) {
        List<Finding> all = new ArrayList<>(result.findings());
        result.choices().forEach(choice -> all.add(new Finding(choice.current() ? Finding.Level.GOOD : Finding.Level.NOTE, "finding.choice",
                List.of(named(choice.title()), choice.detail(), choice.current() ? "" : "\t" + choice.id()))));
        return all;
    }

    /** Drivers of other makers have no words here, only their names. */
    private String named(String driver) {
        String key = "driver." + driver;
        return words.get(key).equals(key) ? driver : words.get(key);
    }

    private List<Finding> service(KioskTask task) {
        if (task.act().equals(CLOSE) && TechnicianPage.REASONS.contains(task.argument())) {
            visit.accept(new Event.ServiceOrdered(task.argument()));
            return List.of(Finding.good("finding.closed"));
        }
        if (task.act().equals(OPEN)) {
            List<Finding> troubles = selfTest.get();
            if (troubles.isEmpty()) {
                visit.accept(new Event.ServiceOrdered(""));
                return List.of(Finding.good("finding.opened"));
            }
            return troubles;
        }
        return List.of(Finding.fault("finding.unknown-task"));
    }

    private List<Finding> change(String text) throws IOException {
        var taken = settings.change(TomlText.of(text));
        settings.look();
        return taken.isDone() ? taken.join() : settings.findings();
    }

    /** Asks the centre now what there is to do, without waiting for the next beat of the line. */
    void askNow() {
        ready.run();
    }

    /** A task is under way. */
    synchronized boolean busy() {
        return busy;
    }

    private synchronized Cancellation running() {
        return running;
    }

    private void done(KioskTask task, List<Finding> findings) {
        done(task, findings, Optional.empty(), "");
    }

    private synchronized void done(KioskTask task, List<Finding> findings, Optional<Path> paper, String file) {
        reports.add(new Report(task.id(),
                findings.stream().map(each -> new KioskTask.Line(each.level().name(), TechnicianDesk.said(each, words))).toList(), paper, file));
        busy = false;
        ready.run();
    }
}
