package vn.motcua.kiosk;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.DeviceRole;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPin;

/** Opens the technician's screen to who knows the PIN, and tries the devices. */
final class TechnicianCrew implements AutoCloseable {

    /** While a fault of the disk keeps the PIN from being checked, nobody is let in. */
    private static final TechnicianPin.Gate SHUT = new TechnicianPin.Gate(false, 0, Optional.empty());

    private final PinGate gate;
    private final Supplier<TechnicianDesk> desk;
    private final ServiceMark mark;
    private final ZoneId zone;
    private final Devices devices;
    private final Journal journal;
    private final ExecutorService thread = Background.oneThread("pin");

    TechnicianCrew(PinGate gate, Supplier<TechnicianDesk> desk, ServiceMark mark, ZoneId zone, Devices devices, Journal journal) {
        this.gate = gate;
        this.desk = desk;
        this.mark = mark;
        this.zone = zone;
        this.devices = devices;
        this.journal = journal;
    }

    void askPinGate(Command.Answer answer) {
        thread.execute(() -> {
            try {
                answer.done(new Event.PinGate(told(gate.state())));
            } catch (IOException e) {
                answer.done(shut(e));
            }
        });
    }

    void checkPin(Command.CheckPin command, Command.Answer answer) {
        thread.execute(() -> {
            try {
                PinGate.Answer checked = gate.check(command.pin());
                journal.write(checked.open() ? JournalEvent.TECHNICIAN_CAME : JournalEvent.PIN_REFUSED);
                answer.done(checked.open() ? new Event.PinAccepted() : new Event.PinGate(told(checked.state())));
            } catch (IOException e) {
                answer.done(shut(e));
            }
        });
    }

    private Event shut(IOException fault) {
        journal.write(JournalEvent.PART_MISSING, new Detail.Said("the technician's PIN cannot be checked: " + fault.getMessage()));
        return new Event.PinGate(SHUT);
    }

    private TechnicianPin.Gate told(PinGate.State state) {
        return new TechnicianPin.Gate(state.set(), state.left(), state.lockedUntil().map(until -> LocalDateTime.ofInstant(until, zone)));
    }

    void technicianTask(Command.TechnicianTask command, Command.Answer answer) {
        thread.execute(() -> desk.get().carryOut(command.topic(), command.act(), command.argument(), new Cancellation(), answer::done));
    }

    void keepOutOfService(Command.KeepOutOfService command, Command.Answer answer) {
        thread.execute(() -> {
            try {
                mark.keep(command.reason());
                journal.write(command.reason().isEmpty() ? JournalEvent.SERVICE_OPENED : JournalEvent.SERVICE_CLOSED);
            } catch (IOException e) {
                journal.write(JournalEvent.STORE_FAILED, new Detail.Said("whether the kiosk serves: " + e.getMessage()));
            }
            answer.done(new Event.ServiceStateKept());
        });
    }

    void testDevices(Command.TestDevices command, Command.Answer answer) {
        test(command.kinds()).thenAccept(good -> answer.done(new Event.DevicesTested(good)));
    }

    /**
     * What keeps the kiosk from serving: each device is asked now, whatever was known of it. Blocks until all have answered, or let
     * their time pass.
     */
    List<Finding> troubles() {
        return test(List.of()).join().entrySet().stream().filter(each -> !each.getValue()).sorted(Map.Entry.comparingByKey())
                .map(each -> Finding.fault("finding.does-not-work", Finding.word("technician.device." + each.getKey().configurationName()))).toList();
    }

    /** @param kinds empty for all that the kiosk has */
    private CompletableFuture<Map<DeviceKind, Boolean>> test(List<DeviceKind> kinds) {
        Map<DeviceKind, Boolean> good = new ConcurrentHashMap<>();
        List<CompletableFuture<?>> tests = new ArrayList<>();
        test(DeviceKind.CARD_READER, devices.cards(), kinds, good, tests);
        test(DeviceKind.TICKET_PRINTER, devices.printer(), kinds, good, tests);
        test(DeviceKind.DOCUMENT_SCANNER, devices.scanner(), kinds, good, tests);
        test(DeviceKind.CODE_READER, devices.codes(), kinds, good, tests);
        test(DeviceKind.CALLER, devices.caller(), kinds, good, tests);
        return CompletableFuture.allOf(tests.toArray(CompletableFuture<?>[]::new)).thenApply(all -> good);
    }

    /** Asks the hardware itself, on its own thread. */
    private static <D extends Device> void test(DeviceKind kind, DeviceRole<D> role, List<DeviceKind> kinds, Map<DeviceKind, Boolean> good,
            List<CompletableFuture<?>> tests) {
        if (role.configured() && (kinds.isEmpty() || kinds.contains(kind))) {
            tests.add(role.<DeviceHealth>run(Deadlines.PROBE, new Cancellation(), (device, running) -> device.probe())
                    .thenAccept(outcome -> good.put(kind, outcome instanceof Outcome.Done<DeviceHealth> done && done.value().usable())));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
