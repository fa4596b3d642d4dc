package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.journal.JournalEvent;

class JobCancelledTest {

    private static final Outcome<PrintReport> CANCELLED = new Outcome.Cancelled<>();

    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void theDriverAbortsInItsOwnWayAndTheDeviceStaysOpen() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            cancellation.onCancel(go::countDown);
            await(go);
            throw new DeviceException(Fault.UNKNOWN, "line closed");
        };
        try (Lobby lobby = Lobby.with(printer)) {
            Cancellation cancellation = new Cancellation();
            var answer = lobby.print(cancellation);
            Lobby.await("printing", () -> printer.lastThread != null);
            cancellation.cancel();
            assertEquals(CANCELLED, Lobby.get(answer));
            assertFalse(printer.isClosed());
            printer.printing = (self, again) -> new PrintReport(5, true);
            assertEquals(new Outcome.Done<>(new PrintReport(5, true)), Lobby.get(lobby.print()));
        }
    }

    @Test
    void aJobThatWaitsIsDroppedAndNeverBegins() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            await(go);
            return new PrintReport(1, true);
        };
        try (Lobby lobby = Lobby.with(printer)) {
            var first = lobby.print();
            Lobby.await("printing", () -> printer.lastThread != null);
            Cancellation cancellation = new Cancellation();
            var second = lobby.print(cancellation);
            cancellation.cancel();
            assertEquals(CANCELLED, Lobby.get(second));
            printer.printing = (self, again) -> {
                throw new IllegalStateException("printed although cancelled");
            };
            go.countDown();
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(first));
            assertEquals(0, lobby.journalled(JournalEvent.DRIVER_BUG));
        }
    }

    @Test
    void aJobCancelledBeforeItIsGivenNeverBegins() {
        try (Lobby lobby = Lobby.with(new ScriptedDevice.Printer())) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            assertEquals(CANCELLED, Lobby.get(lobby.print(cancellation)));
        }
    }

    @Test
    void aDriverThatDoesNotListenHasItsDeviceClosedUnderIt() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            await(self.closed);
            return new PrintReport(0, false);
        };
        try (Lobby lobby = Lobby.with(printer)) {
            Cancellation cancellation = new Cancellation();
            var answer = lobby.print(cancellation);
            Lobby.await("printing", () -> printer.lastThread != null);
            cancellation.cancel();
            assertFalse(printer.isClosed());
            lobby.timer.pass(Deadlines.AFTER_CANCEL);
            assertEquals(CANCELLED, Lobby.get(answer));
            Lobby.await("closed", printer::isClosed);
            lobby.awaitUnreachable();
        }
    }

    @Test
    void anAbortThatHangsDoesNotHoldUpWhoeverCancels() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.printing = (self, cancellation) -> {
            cancellation.onCancel(() -> await(go));
            await(go);
            return new PrintReport(0, false);
        };
        try (Lobby lobby = Lobby.with(printer)) {
            Cancellation cancellation = new Cancellation();
            var answer = lobby.print(cancellation);
            Lobby.await("printing", () -> printer.lastThread != null);
            cancellation.cancel();
            lobby.timer.pass(Deadlines.AFTER_CANCEL);
            assertEquals(CANCELLED, Lobby.get(answer));
            go.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
