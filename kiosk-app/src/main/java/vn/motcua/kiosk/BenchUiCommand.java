package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.swt.UiTimes;

/**
 * {@code ./kiosk bench ui}: how long the UI thread is busy at a time, and how long a touch waits for its paint, over whole
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
        SampleVisit visit = new SampleVisit(lobby, hardware, reached -> times.during("after " + reached.name()));
        Thread citizen = new Thread(() -> {
            try {
                lobby.kiosk().ready().join();
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
        return 0;
    }

    private static void report(UiTimes times) {
        System.out.println("the longest stalls of the UI thread:");
        times.longest(STALLS_NAMED).forEach(stall -> System.out.printf("%8.1f ms, %6.1f of them work  %s%n",
                stall.millis(), stall.cpuMillis(), stall.during()));
        System.out.printf("touch to repaint, %d touches: median %.1f ms, p99 %.1f ms%n", times.touches(),
                times.touch(0.5).orElse(Double.NaN), times.touch(0.99).orElse(Double.NaN));
    }
}
