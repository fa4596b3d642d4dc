package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.Settings;
import vn.motcua.device.isolated.IsolatedDriver;
import vn.motcua.device.isolated.Limits;
import vn.motcua.device.peer.ForeignDriver;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/** Reader, printer and scanner of another maker, each in a process of its own: whatever happens to it, all three are back soon. */
class DriverProcessDiesTest {

    private static final List<DeviceKind> KINDS = List.of(DeviceKind.CARD_READER, DeviceKind.TICKET_PRINTER, DeviceKind.DOCUMENT_SCANNER);
    /** Six seconds of silence: three processes that start at once on a busy machine take two. */
    private static final Limits LIMITS = new Limits(32, Duration.ofMillis(1500), 4);

    @TempDir
    private static Path drivers;
    private static DriverCatalogue catalogue;

    @TempDir
    private Path folder;
    private Path moods;
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final Map<DeviceKind, IsolatedDriver> isolated = new EnumMap<>(DeviceKind.class);
    private Devices devices;

    @BeforeAll
    static void compile() {
        ForeignDriver.unruly(drivers);
        catalogue = DriverCatalogue.load(drivers);
        assertEquals(List.of(), catalogue.problems());
    }

    @BeforeEach
    void open() throws IOException {
        moods = Files.createDirectory(folder.resolve("moods"));
        Map<DeviceKind, DeviceSetting> settings = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : KINDS) {
            IsolatedDriver driver = new IsolatedDriver(catalogue.find(kind, "unruly").orElseThrow(), catalogue.folder(), LIMITS);
            isolated.put(kind, driver);
            settings.put(kind, new DeviceSetting(kind, driver, new DeviceId("unruly"), Settings.of(driver.options(), Map.of("moods", moods.toString()))));
        }
        devices = Devices.start(settings, Journal.to(journal::add, Clock.systemUTC()), new SystemTimer());
        KINDS.forEach(kind -> await(kind, DeviceHealth::usable));
    }

    @AfterEach
    void close() {
        devices.close();
    }

    private void await(DeviceKind kind, Predicate<DeviceHealth> wanted) {
        Lobby.await(kind + " as it should be", () -> devices.board().of(kind).map(HealthBoard.Entry::health).filter(wanted).isPresent());
    }

    private long pid(DeviceKind kind) {
        return isolated.get(kind).pid().orElseThrow();
    }

    /** Each was told about, named the reason, and is served by another process now. */
    private void allAreBack(Map<DeviceKind, Long> before, String reason) {
        for (DeviceKind kind : KINDS) {
            Lobby.await(kind + " journalled", () -> journal.stream().anyMatch(line -> line.contains(JournalEvent.DEVICE_UNREACHABLE.id())
                    && line.contains(kind.configurationName()) && line.contains(reason)));
            await(kind, DeviceHealth::usable);
            long old = before.get(kind);
            Lobby.await(kind + " in another process", () -> isolated.get(kind).pid().filter(pid -> pid != old).isPresent());
            Lobby.await("the old process of " + kind + " gone", () -> ProcessHandle.of(old).filter(ProcessHandle::isAlive).isEmpty());
        }
    }

    private Map<DeviceKind, Long> pids() {
        Map<DeviceKind, Long> pids = new EnumMap<>(DeviceKind.class);
        KINDS.forEach(kind -> pids.put(kind, pid(kind)));
        return pids;
    }

    private static void signal(String signal, long pid) {
        try {
            assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<? extends Outcome<?>> use(DeviceKind kind) {
        Duration deadline = Duration.ofSeconds(8);
        return switch (kind) {
            case CARD_READER -> devices.cards().run(deadline, new Cancellation(), (reader, running) -> reader.connect());
            case TICKET_PRINTER -> devices.printer().run(deadline, new Cancellation(), (printer, running) -> printer.print(Lobby.PAPER, running.cancellation()));
            case DOCUMENT_SCANNER -> devices.scanner().run(deadline, new Cancellation(), (scanner, running) -> scanner.scan(
                    new ScanRequest(ScanRequest.Source.GLASS, false, ScanRequest.Colour.GREY, 200, folder, 1), page -> { }, running.cancellation()));
            case CODE_READER, CALLER -> throw new IllegalStateException();
        };
    }

    private void mood(String mood) throws IOException {
        Files.writeString(moods.resolve(mood), "");
    }

    private void calm(String mood) throws IOException {
        Files.delete(moods.resolve(mood));
    }

    @Test
    void killed() {
        Map<DeviceKind, Long> before = pids();
        before.values().forEach(pid -> signal("KILL", pid));
        allAreBack(before, "signal 9");
    }

    @Test
    void stopped() {
        Map<DeviceKind, Long> before = pids();
        before.values().forEach(pid -> signal("STOP", pid));
        allAreBack(before, "did not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eat-heap", "eat-native", "exit", "talk-below"})
    void itMisbehaves(String how) throws IOException {
        Map<DeviceKind, Long> before = pids();
        mood(how);
        List<CompletableFuture<? extends Outcome<?>>> jobs = KINDS.stream().<CompletableFuture<? extends Outcome<?>>>map(this::use).toList();
        jobs.forEach(Lobby::get);
        calm(how);
        allAreBack(before, switch (how) {
            case "eat-native" -> "MB, more than 192";
            case "exit" -> "code 7";
            case "talk-below" -> "out of order";
            default -> "ended";
        });
    }

    @Test
    void aDriverThatHangsInACallIsEndedAtTheDeadline() throws IOException {
        Map<DeviceKind, Long> before = pids();
        mood("hang");
        List<CompletableFuture<? extends Outcome<?>>> jobs = KINDS.stream().<CompletableFuture<? extends Outcome<?>>>map(this::use).toList();
        jobs.forEach(job -> assertInstanceOf(Outcome.TimedOut.class, Lobby.get(job)));
        calm("hang");
        allAreBack(before, "did not come back in time");
    }

    @Test
    void whatADriverPrintsOrThrowsReachesNobody() throws IOException {
        long before = pid(DeviceKind.TICKET_PRINTER);
        mood("talk");
        assertInstanceOf(Outcome.Done.class, Lobby.get(use(DeviceKind.TICKET_PRINTER)));
        assertEquals(before, pid(DeviceKind.TICKET_PRINTER));
        mood("throw");
        assertInstanceOf(Outcome.Failed.class, Lobby.get(use(DeviceKind.TICKET_PRINTER)));
        Lobby.await("the bug", () -> journal.stream().anyMatch(line -> line.contains(JournalEvent.DRIVER_BUG.id())));
        assertTrue(journal.stream().noneMatch(line -> line.contains("Nguyễn")), journal::toString);
    }

    @Test
    void aPageThatLiesElsewhereIsNotTaken() throws IOException {
        mood("page-elsewhere");
        Outcome.Failed<?> failed = assertInstanceOf(Outcome.Failed.class, Lobby.get(use(DeviceKind.DOCUMENT_SCANNER)));
        assertEquals(Fault.NO_ANSWER, failed.fault());
    }

    @Test
    void afterTheVisitNothingOfItIsInAnyProcess() {
        Map<DeviceKind, Long> before = pids();
        KINDS.forEach(kind -> Lobby.get(use(kind)));
        devices.forget();
        for (DeviceKind kind : KINDS) {
            Lobby.await("the old process of " + kind + " gone", () -> ProcessHandle.of(before.get(kind)).filter(ProcessHandle::isAlive).isEmpty());
            Lobby.await("another process for " + kind, () -> isolated.get(kind).pid().isPresent());
        }
        // Nobody else hears of it, and a job given at once waits for the new process.
        assertInstanceOf(Outcome.Done.class, Lobby.get(use(DeviceKind.TICKET_PRINTER)));
        assertFalse(journal.stream().anyMatch(line -> line.contains(JournalEvent.DEVICE_UNREACHABLE.id())), journal::toString);

        // A visit that used no device costs nothing.
        Map<DeviceKind, Long> idle = pids();
        devices.forget();
        Lobby.get(devices.scanner().run(Duration.ofSeconds(8), new Cancellation(), (scanner, running) -> scanner.probe()));
        assertEquals(idle.get(DeviceKind.DOCUMENT_SCANNER), pid(DeviceKind.DOCUMENT_SCANNER));
    }
}
