package vn.motcua.kiosk.devices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.Settings;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/** A kiosk with one scripted device, its clock in the test's hand. */
final class Lobby implements AutoCloseable {

    static final DeviceId ID = new DeviceId("device-1");
    static final PrintDocument PAPER = new PrintDocument("paper", List.of());
    private static final Duration REAL_PATIENCE = Duration.ofSeconds(20);

    final HandTimer timer = new HandTimer();
    final List<String> journal = new CopyOnWriteArrayList<>();
    final List<DeviceHealth> told = new CopyOnWriteArrayList<>();
    final Devices devices;
    private final DeviceKind kind;

    Lobby(ScriptedDriver driver) {
        this(driver, ID);
    }

    Lobby(ScriptedDriver driver, DeviceId id) {
        kind = driver.kind();
        DeviceSetting setting = new DeviceSetting(kind, driver, id, Settings.of(List.of(), Map.of()));
        devices = Devices.start(Map.of(kind, setting), Journal.to(journal::add, Clock.systemUTC()), timer);
        devices.board().onChange(entry -> told.add(entry.health()));
    }

    static Lobby with(ScriptedDevice.Printer printer) {
        Lobby lobby = new Lobby(ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> printer));
        lobby.awaitHealth(DeviceHealth.ready());
        return lobby;
    }

    CompletableFuture<Outcome<PrintReport>> print() {
        return print(new Cancellation());
    }

    CompletableFuture<Outcome<PrintReport>> print(Cancellation cancellation) {
        return devices.printer().run(Deadlines.PRINT, cancellation, (printer, running) -> printer.print(PAPER, running.cancellation()));
    }

    DeviceHealth health() {
        return devices.board().of(kind).map(HealthBoard.Entry::health).orElse(null);
    }

    void awaitHealth(DeviceHealth health) {
        awaitHealth(health.toString(), health::equals);
    }

    void awaitUnreachable() {
        awaitHealth("unreachable", DeviceHealth.Unreachable.class::isInstance);
    }

    private void awaitHealth(String what, Predicate<DeviceHealth> wanted) {
        Await.until(what, REAL_PATIENCE, () -> health() != null && wanted.test(health()));
    }

    void awaitJournal(JournalEvent event) {
        Await.until(event.id(), REAL_PATIENCE, () -> journalled(event) > 0);
    }

    long journalled(JournalEvent event) {
        return journal.stream().filter(line -> line.contains("\"" + event.id() + "\"")).count();
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(REAL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    static void await(String what, java.util.function.BooleanSupplier condition) {
        Await.until(what, REAL_PATIENCE, condition);
    }

    @Override
    public void close() {
        devices.close();
    }
}
