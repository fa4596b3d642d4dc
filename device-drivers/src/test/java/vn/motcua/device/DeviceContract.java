package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/**
 * What every driver keeps, whatever stands behind it. An author of a driver extends this class, says in the abstract
 * methods which device is there and which is not, and has the rest tested.
 */
public abstract class DeviceContract {

    /** Longer than any driver polls. */
    private static final Duration SEEN = Duration.ofSeconds(5);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(10);
    /** Long enough for a call that was on its way to arrive. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final Set<Fault> FAULTS_OF_A_MISSING_DEVICE =
            EnumSet.of(Fault.NOT_CONNECTED, Fault.NO_ANSWER, Fault.NOT_PERMITTED, Fault.WRONG_SETTINGS);

    /** The driver under test; the same object during one test. */
    protected abstract DeviceDriver driver();

    /** Where the driver is to be found. */
    protected DriverCatalogue catalogue() {
        return DriverCatalogue.load(Thread.currentThread().getContextClassLoader());
    }

    /** A device that is there and idle. */
    protected abstract DeviceId present();

    /** A device that is not there. */
    protected abstract DeviceId absent();

    /** Values of the options for this test; those left out take their defaults. */
    protected Map<String, String> given() {
        return Map.of();
    }

    /** False for a driver that cannot find devices by itself and reports none. */
    protected boolean findsDevicesItself() {
        return true;
    }

    /** Makes the hardware speak up by itself, where a test can: opens a cover, takes the card away. */
    protected void stir() {
    }

    /** Pulls and plugs the device, where a test can. */
    protected Optional<Plug> plug() {
        return Optional.empty();
    }

    /** The cable in a test's hand. */
    protected interface Plug {
        void pull();

        void putBack();
    }

    private Settings settings() {
        return Settings.of(driver().options(), given());
    }

    private Device open() throws DeviceException {
        return driver().open(present(), settings());
    }

    // --- the driver

    @Test
    void driverIsFoundByItsNameAndKind() {
        DriverCatalogue catalogue = catalogue();
        assertEquals(List.of(), catalogue.problems());
        assertEquals(Optional.of(driver().getClass()),
                catalogue.find(driver().kind(), driver().name()).map(DeviceDriver::getClass));
    }

    @Test
    void nameCanStandInTheConfiguration() {
        assertTrue(driver().name().matches("[a-z][a-z0-9-]*"), driver().name());
    }

    @Test
    void defaultsPassTheirOwnCheck() {
        Set<String> keys = new HashSet<>();
        for (Option option : driver().options()) {
            assertTrue(option.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), option.key());
            assertTrue(keys.add(option.key()), "twice: " + option.key());
            assertFalse(option.expected().isBlank(), option.key() + " does not say what it expects");
            option.defaultValue().ifPresent(value ->
                    assertEquals(Optional.empty(), option.check().apply(value), option.key() + " = " + value));
        }
    }

    // --- an open device

    @Test
    void deviceIsOfTheKindThatTheDriverSays() throws DeviceException {
        try (Device device = open()) {
            assertTrue(switch (driver().kind()) {
                case CARD_READER -> device instanceof CardReader;
                case TICKET_PRINTER -> device instanceof TicketPrinter;
                case DOCUMENT_SCANNER -> device instanceof DocumentScanner;
                case CODE_READER -> device instanceof CodeReader;
                case CALLER -> device instanceof Caller;
            }, () -> device.getClass() + " is no " + driver().kind());
        }
    }

    @Test
    void infoIsNeverNull() throws DeviceException {
        try (Device device = open()) {
            DeviceInfo info = device.info();
            assertNotNull(info);
            for (String text : List.of(info.maker(), info.model(), info.serial(), info.firmware())) {
                assertNotNull(text);
            }
        }
    }

    @Test
    void idleDeviceAnswersTheProbeInTime() throws DeviceException {
        try (Device device = open()) {
            DeviceHealth health = assertTimeoutPreemptively(PROBE_LIMIT, device::probe);
            assertTrue(health.usable(), () -> "idle, but " + health);
        }
    }

    @Test
    void closingTwiceIsHarmless() throws DeviceException {
        Device device = open();
        device.close();
        device.close();
    }

    @Test
    void closingFromAnotherThreadIsHarmless() throws Exception {
        Device device = open();
        device.probe();
        Throwable[] thrown = new Throwable[1];
        Thread other = new Thread(device::close, "other thread");
        other.setUncaughtExceptionHandler((thread, problem) -> thrown[0] = problem);
        other.start();
        other.join(PROBE_LIMIT.toMillis());
        assertFalse(other.isAlive(), "close hangs");
        assertEquals(null, thrown[0]);
        device.close();
    }

    @Test
    void closedDeviceAnswersWithAFaultAndNotWithABug() throws DeviceException {
        Device device = open();
        device.close();
        assertTimeoutPreemptively(PROBE_LIMIT, () -> {
            try {
                assertFalse(device.probe().usable(), "closed, and says it works");
            } catch (DeviceException expected) {
                assertNotNull(expected.fault());
            }
        });
    }

    @Test
    void deviceOpensAgainAfterItWasClosed() throws DeviceException {
        open().close();
        try (Device again = open()) {
            assertTrue(again.probe().usable());
        }
    }

    @Test
    void nobodyIsCalledAfterTheDeviceIsClosed() throws DeviceException {
        AtomicInteger calls = new AtomicInteger();
        Device device = open();
        device.onChange(health -> calls.incrementAndGet());
        device.close();
        int before = calls.get();
        stir();
        Await.never("called after close", QUIET, () -> calls.get() != before);
    }

    @Test
    void missingDeviceIsAFaultThatSaysSo() {
        DeviceException refused = assertTimeoutPreemptively(OPEN_LIMIT,
                () -> assertThrows(DeviceException.class, () -> driver().open(absent(), settings()).close()));
        assertTrue(FAULTS_OF_A_MISSING_DEVICE.contains(refused.fault()), () -> "unexpected: " + refused.fault());
        assertFalse(refused.getMessage() == null || refused.getMessage().isBlank(), "the technician is told nothing");
    }

    // --- what is there

    @Test
    void watcherIsToldWhatIsThereNow() throws Exception {
        List<List<DeviceWatcher.Found>> told = new CopyOnWriteArrayList<>();
        try (AutoCloseable watch = driver().watch(settings(), told::add)) {
            Await.until("a first report", SEEN, () -> !told.isEmpty());
            if (findsDevicesItself()) {
                Await.until(present() + " to be seen", SEEN, () -> has(told, present()));
            }
        }
    }

    @Test
    void watcherSeesTheDeviceGoAndComeBack() throws Exception {
        Optional<Plug> cable = plug();
        if (cable.isEmpty()) {
            return;
        }
        List<List<DeviceWatcher.Found>> told = new CopyOnWriteArrayList<>();
        try (AutoCloseable watch = driver().watch(settings(), told::add)) {
            Await.until(present() + " to be seen", SEEN, () -> has(told, present()));
            cable.get().pull();
            Await.until(present() + " to be gone", SEEN, () -> !has(told, present()));
            cable.get().putBack();
            Await.until(present() + " to be back", SEEN, () -> has(told, present()));
        }
    }

    @Test
    void watcherHearsNothingAfterTheWatchIsClosed() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        AutoCloseable watch = driver().watch(settings(), present -> calls.incrementAndGet());
        watch.close();
        watch.close();
        int before = calls.get();
        plug().ifPresent(cable -> {
            cable.pull();
            cable.putBack();
        });
        Await.never("called after the watch was closed", QUIET, () -> calls.get() != before);
    }

    private static boolean has(List<List<DeviceWatcher.Found>> told, DeviceId id) {
        return !told.isEmpty() && told.get(told.size() - 1).stream().anyMatch(found -> found.id().equals(id));
    }
}
