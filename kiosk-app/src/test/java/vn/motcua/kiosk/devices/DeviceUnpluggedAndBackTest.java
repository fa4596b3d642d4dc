package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.config.DeviceSetting;

class DeviceUnpluggedAndBackTest {

    private static final Found PLUGGED = new Found(Lobby.ID, "printer");

    private final AtomicInteger opened = new AtomicInteger();

    private final ScriptedDriver unplugged = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> {
        opened.incrementAndGet();
        throw new DeviceException(Fault.NOT_CONNECTED, "no such device");
    });

    private void plugIn() {
        unplugged.opens((id, settings) -> {
            opened.incrementAndGet();
            return new ScriptedDevice.Printer();
        });
    }

    @Test
    void itIsTriedAgainWithGrowingPauses() {
        try (Lobby lobby = new Lobby(unplugged)) {
            int tries = 1;
            for (int pause : new int[]{1, 2, 4, 8, 16, 30, 30}) {
                int before = tries;
                Lobby.await("try " + before, () -> opened.get() == before);
                awaitAlarmAndPass(lobby, Duration.ofSeconds(pause), before);
                tries++;
            }
            int last = tries;
            Lobby.await("the last try", () -> opened.get() == last);
        }
    }

    /** Not a moment before the pause is over. */
    private void awaitAlarmAndPass(Lobby lobby, Duration pause, int tries) {
        lobby.awaitUnreachable();
        Lobby.await("the pause alone on the clock", () -> lobby.timer.onlyAlarmIsIn(pause));
        lobby.timer.pass(pause.minusMillis(1));
        assertEquals(tries, opened.get());
        lobby.timer.pass(Duration.ofMillis(1));
    }

    @Test
    void pluggingItInOpensItAtOnce() {
        try (Lobby lobby = new Lobby(unplugged)) {
            lobby.awaitUnreachable();
            Lobby.await("watched", () -> unplugged.watchers() == 1);
            plugIn();
            unplugged.sees(PLUGGED);
            lobby.awaitHealth(DeviceHealth.ready());
        }
    }

    @Test
    void aJobForItFailsAtOnceAndTriesToOpenIt() {
        try (Lobby lobby = new Lobby(unplugged)) {
            lobby.awaitUnreachable();
            plugIn();
            assertEquals(new Outcome.Failed<PrintReport>(Fault.NOT_CONNECTED, "no such device", true), Lobby.get(lobby.print()));
            lobby.awaitHealth(DeviceHealth.ready());
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(lobby.print()));
        }
    }

    @Test
    void pullingItOutIsSeenWithoutWaitingForTheNextProbe() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> printer);
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(DeviceHealth.ready());
            Lobby.await("watched", () -> driver.watchers() == 1);
            driver.sees(PLUGGED);
            printer.probe = () -> new DeviceHealth.Unreachable("gone");
            driver.sees();
            lobby.awaitHealth(new DeviceHealth.Unreachable("gone"));
            Lobby.await("closed", printer::isClosed);
        }
    }

    @Test
    void aDeviceThatSpeaksUpIsHeard() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        try (Lobby lobby = Lobby.with(printer)) {
            printer.listener.accept(DeviceHealth.blocked(Fault.COVER_OPEN));
            lobby.awaitHealth(DeviceHealth.blocked(Fault.COVER_OPEN));
            lobby.timer.pass(Deadlines.PROBE_WHILE_BLOCKED);
            lobby.awaitHealth(DeviceHealth.ready());
        }
    }

    @Test
    void aJobThatHangsOnTheLostDeviceComesBackWhenItIsClosed() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            try {
                self.closed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new DeviceException(Fault.NOT_CONNECTED, "gone");
        };
        try (Lobby lobby = Lobby.with(printer)) {
            var answer = lobby.print();
            Lobby.await("printing", () -> printer.lastThread != null);
            printer.listener.accept(new DeviceHealth.Unreachable("gone"));
            assertEquals(new Outcome.Failed<PrintReport>(Fault.NOT_CONNECTED, "gone"), Lobby.get(answer));
        }
    }

    @Test
    void anOldConnectionIsNotHeardAnyMore() {
        ScriptedDevice.Printer first = new ScriptedDevice.Printer();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER,
                (id, settings) -> opened.incrementAndGet() == 1 ? first : new ScriptedDevice.Printer());
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(DeviceHealth.ready());
            first.listener.accept(new DeviceHealth.Unreachable("gone"));
            lobby.awaitUnreachable();
            lobby.timer.pass(Deadlines.pauseAfter(1));
            lobby.awaitHealth(DeviceHealth.ready());
            first.listener.accept(new DeviceHealth.Broken("an echo"));
            assertEquals(DeviceHealth.ready(), lobby.health());
        }
    }

    @Test
    void anyDeviceMeansTheFirstThatIsSeen() {
        List<DeviceId> ids = new CopyOnWriteArrayList<>();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> {
            ids.add(id);
            return new ScriptedDevice.Printer();
        });
        try (Lobby lobby = new Lobby(driver, DeviceSetting.ANY)) {
            Lobby.await("watched", () -> driver.watchers() == 1);
            driver.sees();
            lobby.awaitHealth(new DeviceHealth.Unreachable("driver scripted sees no device"));
            assertInstanceOf(Outcome.Failed.class, Lobby.get(lobby.print()));
            driver.sees(new Found(new DeviceId("left"), ""), new Found(new DeviceId("right"), ""));
            lobby.awaitHealth(DeviceHealth.ready());
            assertEquals(List.of(new DeviceId("left")), ids);
        }
    }

    @Test
    void aDriverThatOnlyLooksAndNeverFindsSaysSoAtLast() {
        ScriptedDriver driver = ScriptedDriver.named(DeviceKind.TICKET_PRINTER, "slow");
        try (Lobby lobby = new Lobby(driver, DeviceSetting.ANY)) {
            lobby.timer.pass(Deadlines.FIRST_LOOK);
            lobby.awaitHealth(new DeviceHealth.Unreachable("driver slow sees no device"));
        }
    }

    @Test
    void theCardOnALostReaderIsGoneAndComesBackWithIt() {
        ScriptedDevice.Reader first = new ScriptedDevice.Reader();
        ScriptedDevice.Reader second = new ScriptedDevice.Reader();
        second.there = CardPresence.PRESENT;
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.CARD_READER, (id, settings) -> opened.incrementAndGet() == 1 ? first : second);
        List<CardPresence> told = new CopyOnWriteArrayList<>();
        try (Lobby lobby = new Lobby(driver)) {
            lobby.devices.onCard(told::add);
            lobby.awaitHealth(DeviceHealth.ready());
            first.cards.accept(CardPresence.PRESENT);
            first.probe = () -> new DeviceHealth.Unreachable("gone");
            lobby.timer.pass(Deadlines.PROBE_EVERY);
            lobby.awaitUnreachable();
            first.cards.accept(CardPresence.SEVERAL);
            lobby.timer.pass(Deadlines.pauseAfter(1));
            lobby.awaitHealth(DeviceHealth.ready());
            Lobby.await("the card again", () -> told.size() == 4);
            assertEquals(List.of(CardPresence.ABSENT, CardPresence.PRESENT, CardPresence.ABSENT, CardPresence.PRESENT), told);
        }
    }

    @Test
    void aKioskWithoutAPrinterSaysSo() {
        try (Lobby lobby = new Lobby(ScriptedDriver.opening(DeviceKind.CARD_READER, (id, settings) -> new ScriptedDevice.Reader()))) {
            assertEquals(new Outcome.Failed<PrintReport>(Fault.NOT_CONNECTED, "the configuration has no ticket-printer", true),
                    Lobby.get(lobby.print()));
        }
    }
}
