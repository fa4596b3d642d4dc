package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.ScannedBefore;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.DeviceSetting;
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
    private static final int SLOWEST_NAMED = 5;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    /** A visit takes about twenty seconds, and the slowest machine three times as long. */
    private static final Duration LONGEST_VISIT = Duration.ofSeconds(150);

    @Option(names = "--visits", defaultValue = "3",
            description = "Visits one after the other; the first finds nothing drawn yet. Usual: ${DEFAULT-VALUE}")
    private int visits;

    @Override
    public Integer call() throws IOException {
        DriverCatalogue drivers = DriverCatalogue.load();
        KioskConfig shipped = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get();
        DeviceSetting scanner = shipped.devices().get(DeviceKind.DOCUMENT_SCANNER);
        SimulatedHardware hardware = new SimulatedHardware(drivers);
        System.err.println("drawing the papers");
        try (ScannedBefore papers = new ScannedBefore(hardware.scannerDriver())) {
            Path data = Files.createTempDirectory("bench-ui");
            return measure(shipped.keepingDataIn(data).besideAnother()
                    .with(new DeviceSetting(scanner.kind(), scanner.driver(), scanner.id(), papers.settings())), drivers, hardware);
        }
    }

    private int measure(KioskConfig config, DriverCatalogue drivers, SimulatedHardware hardware) {
        Lobby lobby = new Lobby(config, drivers, Clock.systemUTC()).open(new KioskScreen());
        UiTimes times = lobby.screen().measure();
        Beats beats = new Beats(lobby.screen());
        TimedHand hand = new TimedHand(lobby.screen());
        Watchdog watchdog = new Watchdog();
        AtomicReference<String> failure = new AtomicReference<>("");
        SampleVisit visit = new SampleVisit(lobby, hand, hardware, reached -> {
            times.during("after " + reached.name());
            hand.visited = reached.name();
            System.err.printf("%6d ms  %s%n", reached.millis(), reached.name());
        });
        Thread citizen = new Thread(() -> {
            try {
                watchdog.expect("the kiosk is ready", LONGEST_START);
                lobby.kiosk().ready().get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
                hand.warmUp();
                lobby.screen().measureAnew();
                beats.start();
                for (int i = 0; i < visits; i++) {
                    watchdog.expect("visit " + (i + 1) + " is over", LONGEST_VISIT);
                    visit.walk();
                }
                watchdog.expect("the kiosk is closed", LONGEST_START);
            } catch (RuntimeException | TimeoutException | ExecutionException e) {
                failure.set(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                beats.end();
                lobby.close();
            }
        }, "citizen");
        citizen.setDaemon(true);
        citizen.start();
        lobby.run();
        watchdog.end();
        if (!failure.get().isEmpty()) {
            System.err.println(failure.get());
            return 1;
        }
        report(times);
        beats.report();
        hand.report();
        return 0;
    }

    private static void report(UiTimes times) {
        report("the longest stalls of the UI thread:", times.longest(STALLS_NAMED));
        report("those in which it worked most:", times.busiest(SLOWEST_NAMED));
    }

    private static void report(String what, List<UiTimes.Stall> stalls) {
        System.out.println(what);
        stalls.forEach(stall -> System.out.printf("%8.1f ms: %5.1f work, %4.0f collector, %5.1f no core free  %s%n",
                stall.millis(), stall.work(), stall.collector(), stall.noCore(), stall.during()));
    }

    /** A measurement that does not end says where everything stands, and ends: nobody shall wait for it in vain. */
    private static final class Watchdog {

        private String expected = "the window is open";
        private long until = System.nanoTime() + LONGEST_START.toNanos();
        private boolean ended;

        Watchdog() {
            Background.threadEach("watchdog").execute(this::watch);
        }

        synchronized void expect(String what, Duration longest) {
            expected = what;
            until = System.nanoTime() + longest.toNanos();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        private synchronized void watch() {
            try {
                while (!ended && System.nanoTime() < until) {
                    wait(500);
                }
            } catch (InterruptedException e) {
                return;
            }
            if (!ended) {
                System.err.println("waited in vain until " + expected + "; the threads:");
                Thread.getAllStackTraces().forEach((thread, stack) -> {
                    System.err.println(thread.getName());
                    List.of(stack).forEach(frame -> System.err.println("    " + frame));
                });
                Runtime.getRuntime().halt(1);
            }
        }
    }

    /** Asks the UI thread for a sign of life again and again, as the kiosk's own watch does: both ways of measuring must agree. */
    private static final class Beats {

        private static final long EVERY_MILLIS = 10;

        private final KioskScreen screen;
        private final List<Double> waited = new ArrayList<>();
        private volatile boolean going = true;

        Beats(KioskScreen screen) {
            this.screen = screen;
        }

        void start() {
            beat();
        }

        private void beat() {
            long asked = System.nanoTime();
            screen.execute(() -> {
                waited.add((System.nanoTime() - asked) / 1e6);
                if (going) {
                    CompletableFuture.delayedExecutor(EVERY_MILLIS, TimeUnit.MILLISECONDS).execute(this::beat);
                }
            });
        }

        void end() {
            going = false;
        }

        void report() {
            Times.report("a sign of life of the UI thread, asked for every " + EVERY_MILLIS + " ms", waited);
        }
    }

    /** A finger of the X server that keeps the time. Used by one thread, read when that has ended. */
    private static final class TimedHand implements SampleVisit.Hand {

        private final KioskScreen screen;
        private final List<Double> pressed = new ArrayList<>();
        private final List<Double> lifted = new ArrayList<>();
        private final TreeMap<Double, String> slowest = new TreeMap<>(Comparator.reverseOrder());
        private XFinger finger;
        private String visited = "the start";

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
                slowest.put(times.lifted().toNanos() / 1e6, does.event() + ", after " + visited);
            });
            return touch.isPresent();
        }

        void report() {
            Times.report("a finger's press to changed pixels below it", pressed);
            Times.report("its lift to changed pixels", lifted);
            slowest.entrySet().stream().limit(SLOWEST_NAMED).forEach(each -> System.out.printf("%8.1f ms: %s%n", each.getKey(), each.getValue()));
        }
    }

    /** Many measurements of the same thing. */
    private static final class Times {

        static void report(String what, List<Double> times) {
            List<Double> sorted = times.stream().sorted().toList();
            System.out.printf("%s, %d times: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    what, sorted.size(), of(sorted, 0.5), of(sorted, 0.99), of(sorted, 1));
        }

        /** @param share 0.99 for the time that one of a hundred exceeds */
        private static double of(List<Double> sorted, double share) {
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
        }
    }
}
