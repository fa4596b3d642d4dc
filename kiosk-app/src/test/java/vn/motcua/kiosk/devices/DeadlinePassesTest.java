package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import vn.motcua.device.Cancellation;
import vn.motcua.device.PrintReport;

class DeadlinePassesTest {

    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void aJobThatStillBringsPagesIsNotLate() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        AtomicReference<Job.Running> tie = new AtomicReference<>();
        try (Lobby lobby = Lobby.with(printer)) {
            var answer = lobby.devices.printer().run(Deadlines.SCAN_IDLE, new Cancellation(), (device, running) -> {
                tie.set(running);
                await(go);
                return 3;
            });
            Lobby.await("running", () -> tie.get() != null);
            for (int page = 0; page < 3; page++) {
                lobby.timer.pass(Deadlines.SCAN_IDLE.minusMillis(1));
                tie.get().moved();
            }
            assertFalse(answer.isDone());
            go.countDown();
            assertEquals(new Outcome.Done<>(3), Lobby.get(answer));
        }
    }

    @Test
    void aJobThatWaitsTooLongIsTimedOutAndTheDeviceLeftAlone() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        AtomicReference<Job.Running> tie = new AtomicReference<>();
        try (Lobby lobby = Lobby.with(printer)) {
            var first = lobby.devices.printer().run(Deadlines.SCAN_IDLE, new Cancellation(), (device, running) -> {
                tie.set(running);
                await(go);
                return 1;
            });
            Lobby.await("running", () -> tie.get() != null);
            var second = lobby.print();
            lobby.timer.pass(Deadlines.PRINT);
            assertEquals(new Outcome.TimedOut<PrintReport>(), Lobby.get(second));
            assertFalse(printer.isClosed());
            go.countDown();
            assertEquals(new Outcome.Done<>(1), Lobby.get(first));
        }
    }

    @Test
    void noProbeDisturbsALongJob() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        AtomicReference<Job.Running> tie = new AtomicReference<>();
        try (Lobby lobby = Lobby.with(printer)) {
            var answer = lobby.devices.printer().run(Deadlines.SCAN_IDLE, new Cancellation(), (device, running) -> {
                tie.set(running);
                await(go);
                return 1;
            });
            Lobby.await("running", () -> tie.get() != null);
            printer.probe = () -> {
                throw new IllegalStateException("asked while at work");
            };
            lobby.timer.pass(Deadlines.SCAN_IDLE.minusMillis(1));
            printer.probe = vn.motcua.device.DeviceHealth::ready;
            go.countDown();
            assertEquals(new Outcome.Done<>(1), Lobby.get(answer));
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
