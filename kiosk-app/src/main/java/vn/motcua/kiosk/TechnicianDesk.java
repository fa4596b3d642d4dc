package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Act;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/**
 * Does what a technician asks of the kiosk, whether he stands before it or sits at the centre.
 * Every task ends with findings, never with an exception.
 */
final class TechnicianDesk implements AutoCloseable {

    /** What the kiosk is to the technician, beside its devices. */
    interface Machine {

        /** Three tones. @param inHeadphones else by the loudspeaker */
        void sound(boolean inHeadphones);

        /** What is on the screen; empty without one. */
        Optional<byte[]> picture();

        /** Starts anew, with the settings as they are in the file then. */
        void again();
    }

    private final PaperRolls rolls;
    private final SettingsKeeper settings;
    private final Machine machine;
    private final TechnicianTrials trials;
    private final TechnicianSight sight;
    private final TechnicianExchange exchange;
    private final TechnicianFolder folder;
    private final ExecutorService thread = Background.oneThread("technician");

    /** @param words in which reports are written */
    TechnicianDesk(KioskConfig config, DriverCatalogue drivers, Devices devices, PaperRolls rolls, SettingsKeeper settings,
                   Supplier<Optional<CentreLink>> line, Supplier<String> centre, Clock clock, Words words, Machine machine) {
        this.rolls = rolls;
        this.settings = settings;
        this.machine = machine;
        trials = new TechnicianTrials(config, devices, rolls, settings, clock, words, machine);
        sight = new TechnicianSight(config, devices, rolls, settings, line, centre, clock, machine, trials);
        exchange = new TechnicianExchange(config, drivers, settings, sight);
        folder = new TechnicianFolder(config, settings, sight, trials, clock, words, machine);
    }

    /**
     * @param cancellation ends a test early; everything else is short
     * @param done         called once, on the technician's thread or a device's
     */
    void carryOut(Topic topic, Act act, String argument, Cancellation cancellation, Consumer<Event.TaskDone> done) {
        thread.execute(() -> {
            try {
                done.accept(cancellation.cancelled() ? said(Finding.attention("finding.interrupted")) : done(topic, act, argument, cancellation));
            } catch (IOException | RuntimeException e) {
                done.accept(said(Finding.fault("finding.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    /** As {@link #carryOut}, the report of readiness alone. @param written told where it lies; empty when it could not be written */
    void report(Consumer<Optional<Path>> written) {
        thread.execute(() -> {
            try {
                written.accept(Optional.of(folder.report()));
            } catch (IOException | RuntimeException e) {
                written.accept(Optional.empty());
            }
        });
    }

    private static Event.TaskDone said(Finding... findings) {
        return new Event.TaskDone(List.of(findings), List.of());
    }

    private static Event.TaskDone said(List<Finding> findings) {
        return new Event.TaskDone(findings, List.of());
    }

    private Event.TaskDone done(Topic topic, Act act, String argument, Cancellation cancellation) throws IOException {
        return switch (act) {
            case LOOK -> said(sight.of(topic));
            case TEST -> said(tested(topic, cancellation));
            case DRIVERS -> topic.device().map(exchange::choices).orElse(said());
            case USE_DRIVER -> said(exchange.use(topic.device().orElseThrow(), argument));
            case ROLL_CHANGED -> said(rollChanged());
            case EXPORT -> said(folder.exported());
            case REPORT -> said(reported());
            case RESTART -> said(restart());
        };
    }

    private List<Finding> tested(Topic topic, Cancellation cancellation) throws IOException {
        List<Finding> findings = trials.of(topic, cancellation);
        return cancellation.cancelled() || topic.device().isEmpty() && !findings.isEmpty() ? findings : sight.of(topic);
    }

    private List<Finding> reported() throws IOException {
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.report", folder.report())));
        findings.addAll(settings.findings());
        return findings;
    }

    private List<Finding> rollChanged() throws IOException {
        rolls.changed(DeviceKind.TICKET_PRINTER.configurationName());
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.roll.changed")));
        findings.addAll(sight.of(Topic.TICKET_PRINTER));
        return findings;
    }

    private List<Finding> restart() {
        machine.again();
        return List.of(Finding.note("finding.restarting"));
    }

    /** A finding as one sentence. */
    static String said(Finding finding, Words words) {
        return finding.said(words::get).replace("\n", " — ");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
