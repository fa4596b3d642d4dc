package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.swt.UiTimes;
import vn.motcua.kiosk.swt.XFinger;

/**
 * {@code ./kiosk bench ui}: how long the UI thread is busy at a time, and how long a touch of the X server waits for changed pixels, over whole
 * sample visits with reading, searching, scanning and printing in the background.
 */
@Command(name = "ui", description = "Longest stall of the UI thread and touch to repaint, over whole visits.")
final class BenchUiCommand implements Callable<Integer> {

    private static final int STALLS_NAMED = 8;

    @Option(names = "--visits", defaultValue = "3", description = "Visits one after the other; the first finds nothing drawn yet. Usual: ${DEFAULT-VALUE}")
    private int visits;

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("bench-ui");
        DriverCatalogue drivers = DriverCatalogue.load();
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get().keepingDataIn(data).besideAnother();
        Lobby lobby = new Lobby(config, drivers, Clock.systemUTC()).open(new KioskScreen());
        UiTimes times = lobby.screen().measure();
        SimulatedHardware hardware = new SimulatedHardware(drivers);
        AtomicReference<String> failure = new AtomicReference<>("");
        TimedHand hand = new TimedHand(lobby.screen());
        SampleVisit visit = new SampleVisit(lobby, hand, hardware, reached -> times.during("after " + reached.name()));
        Thread citizen = new Thread(() -> {
            try {
                lobby.kiosk().ready().join();
                hand.warmUp();
                lobby.screen().measureAnew();
                for (int i = 0; i < visits; i++) {
                    visit.walk();
                }
            } catch (RuntimeException e) {
                failure.set(e.getMessage());
            } finally {
                lobby.close();
            }
        }, "citizen");
        citizen.start();
        lobby.run();
        if (!failure.get().isEmpty()) {
            System.err.println(failure.get());
            return 1;
        }
        report(times);
        hand.report();
        return 0;
    }

    private static void report(UiTimes times) {
        System.out.println("the longest stalls of the UI thread:");
        times.longest(STALLS_NAMED).forEach(stall -> System.out.printf("%8.1f ms, %6.1f of them work  %s%n",
                stall.millis(), stall.cpuMillis(), stall.during()));
    }

    /** A finger of the X server that keeps the time. Used by one thread, read when that has ended. */
    private static final class TimedHand implements SampleVisit.Hand {

        private final KioskScreen screen;
        private final List<Double> pressed = new ArrayList<>();
        private final List<Double> lifted = new ArrayList<>();
        private XFinger finger;

        TimedHand(KioskScreen screen) {
            this.screen = screen;
        }

        /** Loading what reaches the X server takes longer than a touch. */
        void warmUp() {
            finger = new XFinger();
            finger.tap(1, 1);
        }

        @Override
        public boolean tap(Action.Does does) {
            Optional<XFinger.Touch> touch = screen.spot(does).flatMap(spot -> finger.tap(spot.x(), spot.y()));
            touch.ifPresent(times -> {
                pressed.add(times.pressed().toNanos() / 1e6);
                lifted.add(times.lifted().toNanos() / 1e6);
            });
            return touch.isPresent();
        }

        void report() {
            report("a finger's press to changed pixels below it", pressed);
            report("its lift to changed pixels", lifted);
        }

        private static void report(String what, List<Double> times) {
            List<Double> sorted = times.stream().sorted().toList();
            System.out.printf("%s, %d touches: median %.1f ms, p99 %.1f ms%n", what, sorted.size(), of(sorted, 0.5), of(sorted, 0.99));
        }

        /** @param share 0.99 for the time that one touch of a hundred exceeds */
        private static double of(List<Double> sorted, double share) {
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
        }
    }
}
