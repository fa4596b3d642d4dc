package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.journal.JournalEvent;

class DriverHangsTest {

    /** Lets go of every thread that a test left hanging. */
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void theJobIsTimedOutAtItsDeadlineAndTheDeviceClosedUnderTheDriver() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            uninterruptibly(self.closed);
            return new PrintReport(0, false);
        };
        try (Lobby lobby = Lobby.with(printer)) {
            var answer = lobby.print();
            Lobby.await("printing", () -> printer.lastThread != null);
            lobby.timer.pass(Deadlines.PRINT.minusMillis(1));
            assertTrue(!answer.isDone() && !printer.isClosed());
            lobby.timer.pass(Duration.ofMillis(1));
            assertEquals(new Outcome.TimedOut<PrintReport>(), Lobby.get(answer));
            Lobby.await("closed", printer::isClosed);
            lobby.awaitUnreachable();
            lobby.awaitJournal(JournalEvent.LATE_ANSWER_DROPPED);
            assertEquals(1, lobby.journalled(JournalEvent.JOB_TIMED_OUT));
        }
    }

    @Test
    void theDriverIsAskedToAbortFirst() {
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            cancellation.onCancel(asked::countDown);
            uninterruptibly(asked);
            return new PrintReport(0, false);
        };
        try (Lobby lobby = Lobby.with(printer)) {
            var answer = lobby.print();
            Lobby.await("printing", () -> printer.lastThread != null);
            lobby.timer.pass(Deadlines.PRINT);
            assertEquals(new Outcome.TimedOut<PrintReport>(), Lobby.get(answer));
            uninterruptibly(asked);
        }
    }

    @Test
    void aCallThatNeverReturnsKeepsItsThreadAndAnotherGoesOn() {
        AtomicInteger opened = new AtomicInteger();
        ScriptedDevice.Printer stuck = new ScriptedDevice.Printer();
        stuck.printing = (self, cancellation) -> {
            uninterruptibly(end);
            return new PrintReport(0, false);
        };
        ScriptedDevice.Printer good = new ScriptedDevice.Printer();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> opened.incrementAndGet() == 1 ? stuck : good);
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(DeviceHealth.ready());
            lobby.print();
            Lobby.await("printing", () -> stuck.lastThread != null);
            lobby.timer.pass(Deadlines.PRINT);
            lobby.awaitUnreachable();
            lobby.timer.pass(Deadlines.AFTER_CLOSE);
            lobby.awaitJournal(JournalEvent.CALL_NEVER_RETURNED);
            lobby.awaitHealth(DeviceHealth.ready());
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(lobby.print()));
            assertNotSame(stuck.lastThread, good.lastThread);
        }
    }

    @Test
    void aCallThatComesBackWhenItsDeviceIsClosedLeavesTheThreadInUse() {
        AtomicInteger opened = new AtomicInteger();
        ScriptedDevice.Printer slow = new ScriptedDevice.Printer();
        slow.printing = (self, cancellation) -> {
            uninterruptibly(self.closed);
            return new PrintReport(0, false);
        };
        ScriptedDevice.Printer good = new ScriptedDevice.Printer();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> opened.incrementAndGet() == 1 ? slow : good);
        try (Lobby lobby = new Lobby(driver)) {
            lobby.awaitHealth(DeviceHealth.ready());
            lobby.print();
            Lobby.await("printing", () -> slow.lastThread != null);
            lobby.timer.pass(Deadlines.PRINT);
            lobby.awaitJournal(JournalEvent.LATE_ANSWER_DROPPED);
            lobby.timer.pass(Deadlines.AFTER_CLOSE);
            lobby.awaitHealth(DeviceHealth.ready());
            Lobby.get(lobby.print());
            assertSame(slow.lastThread, good.lastThread);
            assertEquals(0, lobby.journalled(JournalEvent.CALL_NEVER_RETURNED));
        }
    }

    @Test
    void aDeviceThatOpensTooLateIsClosedAgainAndOpenedAnew() {
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        ScriptedDevice.Printer late = new ScriptedDevice.Printer();
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> {
            if (opened.incrementAndGet() > 1) {
                return new ScriptedDevice.Printer();
            }
            uninterruptibly(slow);
            return late;
        });
        try (Lobby lobby = new Lobby(driver)) {
            Lobby.await("opening", () -> opened.get() == 1);
            lobby.timer.pass(Deadlines.OPEN);
            lobby.awaitUnreachable();
            slow.countDown();
            Lobby.await("the late one closed", late::isClosed);
            lobby.timer.pass(Deadlines.pauseAfter(1));
            lobby.awaitHealth(DeviceHealth.ready());
        }
    }

    @Test
    void aProbeThatHangsCostsTheConnection() {
        CountDownLatch asked = new CountDownLatch(2);
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.probe = () -> {
            asked.countDown();
            if (asked.getCount() == 0) {
                uninterruptibly(printer.closed);
            }
            return DeviceHealth.ready();
        };
        try (Lobby lobby = Lobby.with(printer)) {
            // Time that passes before the next question is due would ask none.
            Lobby.await("the next question to be due", () -> lobby.timer.onlyAlarmIsIn(Deadlines.PROBE_EVERY));
            lobby.timer.pass(Deadlines.PROBE_EVERY);
            Lobby.await("the question", () -> asked.getCount() == 0);
            lobby.timer.pass(Deadlines.PROBE);
            lobby.awaitUnreachable();
            Lobby.await("closed", printer::isClosed);
        }
    }

    @Test
    void closingTheKioskTakesNoLongerThanTwoSeconds() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer() ;
        printer.printing = (self, cancellation) -> {
            uninterruptibly(end);
            return new PrintReport(0, false);
        };
        Lobby lobby = Lobby.with(printer);
        var running = lobby.print();
        var waiting = lobby.print();
        Lobby.await("printing", () -> printer.lastThread != null);
        long begun = Await.beat();
        lobby.close();
        Await.tookAtMost(Duration.ofSeconds(2), begun);
        assertEquals(new Outcome.Cancelled<PrintReport>(), Lobby.get(running));
        assertEquals(new Outcome.Cancelled<PrintReport>(), Lobby.get(waiting));
        assertEquals(new Outcome.Cancelled<PrintReport>(), Lobby.get(lobby.print()));
        assertTrue(printer.isClosed());
    }

    private static void uninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
