package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.kiosk.swt.ScreenWatch;

/**
 * Measures from outside, by pixels, how long it takes from starting the program to a home screen that answers a touch, from a
 * touch to changed pixels, and how much memory all its processes hold; side by side with Chromium showing a picture of the
 * same screen.
 */
@Command(name = "start", description = "Cold start, touch to repaint and memory, beside Chromium in --kiosk.")
public final class BenchStartCommand implements Callable<Integer> {

    /** The first tile's colour. */
    private static final int LAKE = 0x0B4A54;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_TOUCH = Duration.ofSeconds(3);

    @Option(names = "--rounds", defaultValue = "5", description = "Starts of each program; the median counts.")
    private int rounds;

    @Option(names = "--touches", defaultValue = "20", description = "Touches in each round.")
    private int touches;

    /** What one start gave. Times in ms, memory in MB. */
    private record Round(double painted, double touchable, double touchMedian, double touchWorst, double pss) {
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-start");
        try (ScreenWatch watch = new ScreenWatch()) {
            List<Round> kiosk = new ArrayList<>();
            List<Round> chromium = new ArrayList<>();
            Path picture = folder.resolve("home.png");
            for (int round = 0; round < rounds; round++) {
                kiosk.add(measure("kiosk " + (round + 1), kioskCommand(folder.resolve("data-" + round)), watch, picture));
                chromium.add(measure("chromium " + (round + 1), chromiumCommand(folder, round, picture, watch), watch,
                        folder.resolve("chromium.png")));
            }
            report(kiosk, chromium);
            return 0;
        }
    }

    private Round measure(String name, List<String> command, ScreenWatch watch, Path picture) throws IOException, InterruptedException {
        System.err.println(name);
        // A place inside the first tile: empty before, lake green once drawn, darker while pressed.
        int x = watch.width() * 300 / 1080;
        int y = watch.height() * 760 / 1920;
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(picture.resolveSibling("output.log").toFile());
        // What the launcher set for the kiosk alone; each program starts as it would by itself.
        builder.environment().keySet().removeAll(List.of("GDK_GL", "DBUS_SESSION_BUS_ADDRESS"));
        long started = System.nanoTime();
        Process process = builder.start();
        try {
            watch.until(() -> close(watch.pixel(x, y), LAKE), LONGEST_START)
                    .orElseThrow(() -> new IOException(name + " showed no home screen, but colour " + Integer.toHexString(watch.pixel(x, y))));
            double painted = millis(started);
            double firstTouch = touch(watch, x, y);
            double touchable = painted + firstTouch;
            Thread.sleep(1500);
            watch.save(picture);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < touches; i++) {
                times.add(touch(watch, x, y));
            }
            times.sort(Double::compare);
            double pss = pss(process);
            return new Round(painted, touchable, times.get(times.size() / 2), times.get(times.size() - 1), pss);
        } finally {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            process.waitFor(10, TimeUnit.SECONDS);
            watch.until(() -> !close(watch.pixel(x, y), LAKE), Duration.ofSeconds(5));
        }
    }

    /** Milliseconds from the press to the first changed pixel; the finger then slides off, so that nothing is chosen. */
    private static double touch(ScreenWatch watch, int x, int y) throws IOException {
        int idle = watch.pixel(x, y);
        long pressed = System.nanoTime();
        watch.press(x, y);
        watch.until(() -> watch.pixel(x, y) != idle, LONGEST_TOUCH)
                .orElseThrow(() -> new IOException("a touch changed nothing"));
        double taken = millis(pressed);
        watch.slideOff();
        watch.until(() -> watch.pixel(x, y) == idle, LONGEST_TOUCH)
                .orElseThrow(() -> new IOException("the pressed tile did not come back"));
        return taken;
    }

    private static boolean close(int one, int other) {
        int apart = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            apart += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return apart < 12;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /** The launcher's own command line, so that it starts as in production. */
    private static List<String> kioskCommand(Path data) {
        return List.of(Path.of(System.getProperty("kiosk.home"), "kiosk").toString(), "run", "--data", data.toString(), "--bench-port", "0");
    }

    private static List<String> chromiumCommand(Path folder, int round, Path picture, ScreenWatch watch) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, """
                <!doctype html><html><body ondragstart="return false" style="user-select:none;margin:0;overflow:hidden;background:#FAF7F1">
                <img src="%s" draggable="false" style="position:absolute;width:100%%;height:100%%">
                <div id="tile" style="position:absolute;left:5.2%%;top:35.2%%;width:43.5%%;height:17%%"></div>
                <script>
                const tile = document.getElementById('tile');
                tile.onpointerdown = () => tile.style.background = '#062F36';
                document.onpointerup = document.onpointermove = event => { if (event.buttons === 0) tile.style.background = ''; };
                </script></body></html>
                """.formatted(picture.toUri()));
        return List.of("chromium", "--kiosk", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--user-data-dir=" + folder.resolve("profile-" + round),
                "--window-position=0,0", "--window-size=" + watch.width() + "," + watch.height(), page.toUri().toString());
    }

    /** Proportional set size of the process and all its descendants, in MB. */
    private static double pss(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).mapToLong(handle -> pssKilobytes(handle.pid())).sum() / 1024.0;
    }

    private static long pssKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static void report(List<Round> kiosk, List<Round> chromium) {
        System.out.printf("%-34s %10s %10s %8s%n", "median of " + kiosk.size() + " starts", "kiosk", "chromium", "ratio");
        row("start to painted home screen, ms", kiosk, chromium, Round::painted);
        row("start to answered touch, ms", kiosk, chromium, Round::touchable);
        row("touch to changed pixels, ms", kiosk, chromium, Round::touchMedian);
        row("worst touch of a round, ms", kiosk, chromium, Round::touchWorst);
        row("memory of all processes, PSS MB", kiosk, chromium, Round::pss);
    }

    private static void row(String name, List<Round> kiosk, List<Round> chromium, ToDoubleFunction<Round> value) {
        double ours = median(kiosk, value);
        double theirs = median(chromium, value);
        System.out.printf("%-34s %10.1f %10.1f %7.0f%%%n", name, ours, theirs, 100 * ours / theirs);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
