package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;

/** Whatever a driver does, and in whatever order: each job has its one outcome in time, and a printer that is good again prints. */
class EverythingGoesWrongInAnyOrderTest {

    private static final int JOBS = 60;

    private volatile boolean good;
    private final CountDownLatch end = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyJobHasItsOutcome(long seed) {
        Random dice = new Random(seed);
        ScriptedDriver driver = ScriptedDriver.opening(DeviceKind.TICKET_PRINTER, (id, settings) -> open(dice));
        try (Lobby lobby = new Lobby(driver)) {
            List<CompletableFuture<Outcome<PrintReport>>> answers = new ArrayList<>();
            for (int job = 0; job < JOBS; job++) {
                Cancellation cancellation = new Cancellation();
                answers.add(lobby.print(cancellation));
                happen(dice.nextInt(6), driver, cancellation);
                lobby.timer.pass(Duration.ofMillis(dice.nextInt(20_000)));
            }
            lobby.timer.pass(Deadlines.PRINT.plus(Deadlines.AFTER_CANCEL));
            answers.forEach(Lobby::get);
            good = true;
            Lobby.await("a paper from the good printer", () -> printed(lobby));
            Lobby.await("a ready printer on the board", () -> {
                lobby.timer.pass(Duration.ofSeconds(1));
                return DeviceHealth.ready().equals(lobby.health());
            });
        } finally {
            end.countDown();
        }
    }

    /** Time goes on while the job waits behind what still hangs. */
    private static boolean printed(Lobby lobby) {
        CompletableFuture<Outcome<PrintReport>> answer = lobby.print();
        Lobby.await("an answer", () -> {
            lobby.timer.pass(Duration.ofSeconds(1));
            return answer.isDone();
        });
        return Lobby.get(answer) instanceof Outcome.Done;
    }

    private static void happen(int what, ScriptedDriver driver, Cancellation cancellation) {
        switch (what) {
            case 0 -> cancellation.cancel();
            case 1 -> driver.sees();
            case 2 -> driver.sees(new Found(Lobby.ID, ""));
            default -> { }
        }
    }

    private Device open(Random dice) throws DeviceException {
        if (!good) {
            misbehave(roll(dice), end);
        }
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        printer.probe = () -> {
            if (!good) {
                misbehave(roll(dice), printer.closed);
            }
            return DeviceHealth.ready();
        };
        printer.printing = (self, cancellation) -> {
            if (!good) {
                misbehave(roll(dice), roll(dice) == 0 ? end : self.closed);
            }
            return new PrintReport(1, true);
        };
        return printer;
    }

    private static int roll(Random dice) {
        synchronized (dice) {
            return dice.nextInt(8);
        }
    }

    private static void misbehave(int how, CountDownLatch until) throws DeviceException {
        switch (how) {
            case 0 -> throw new DeviceException(Fault.NOT_CONNECTED, "gone");
            case 1 -> throw new DeviceException(Fault.PAPER_OUT, "empty");
            case 2 -> throw new IllegalStateException("bug");
            case 3 -> hang(until);
            default -> { }
        }
    }

    private static void hang(CountDownLatch until) {
        while (until.getCount() > 0) {
            try {
                until.await();
            } catch (InterruptedException e) {
                // Native code does not care.
                continue;
            }
        }
    }
}
