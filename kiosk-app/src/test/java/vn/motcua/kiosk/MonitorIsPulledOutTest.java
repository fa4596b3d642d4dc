package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.swt.RealXServer;

/**
 * The whole program on a real X server with three connectors, to which monitors are plugged while it runs: the kiosk stands on the one
 * that is configured, and the others show black.
 */
class MonitorIsPulledOutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern POSITION = Pattern.compile("Window \\d+\\s+Position: (\\d+,\\d+) \\(screen: 0\\)\\s+Geometry: (\\S+)");
    @TempDir
    Path folder;
    private final List<Process> started = new ArrayList<>();
    private RealXServer server;

    @BeforeEach
    void startTheDisplay() throws IOException {
        server = RealXServer.in(folder);
        xrandr("--addmode", "DUMMY1", "800x600");
        xrandr("--addmode", "DUMMY2", "640x480");
        // A connector of this driver has a monitor once that was on and somebody looked.
        xrandr("--output", "DUMMY0", "--mode", "1024x768", "--output", "DUMMY1", "--mode", "800x600", "--right-of", "DUMMY0", "--output",
                "DUMMY2", "--mode", "640x480", "--right-of", "DUMMY1");
        xrandr("--query");
        xrandr("--output", "DUMMY2", "--off");
        start(Program.required("openbox", "openbox"), "--config-file",
                ConfigFolder.path().resolve("session").resolve("openbox.xml").toString());
        start(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dconfig.dir=" + ConfigFolder.path(), "-cp",
                System.getProperty("java.class.path"), "vn.motcua.kiosk.Main", "run",
                "--config", configuration().toString(), "--data", folder.resolve("data").toString(), "--bench-port", "0");
    }

    /** As that of the kiosk without hardware, shown on the second monitor. */
    private Path configuration() throws IOException {
        String text = Files.readString(ConfigFolder.simulatedKiosk()).replace("pointer = true", "monitor = 2");
        return Files.writeString(folder.resolve("kiosk.toml"), text + "\n[centre]\nport = 0\n");
    }

    private void start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().put("DISPLAY", server.display());
        started.add(builder.start());
    }

    @AfterEach
    void end() throws InterruptedException {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).destroy();
            started.get(i).waitFor();
        }
        server.close();
    }

    @Test
    void theKioskStandsOnItsOwnAndTheOthersShowBlackWhateverIsPluggedIn() throws IOException {
        stands("800x600 at 1024,0", "1024x768 at 0,0");

        xrandr("--output", "DUMMY1", "--off");
        stands("1024x768 at 0,0");

        xrandr("--output", "DUMMY1", "--mode", "800x600", "--right-of", "DUMMY0", "--output", "DUMMY2", "--mode", "640x480", "--right-of", "DUMMY1");
        stands("800x600 at 1024,0", "1024x768 at 0,0", "640x480 at 1824,0");

        xrandr("--output", "DUMMY0", "--off", "--output", "DUMMY1", "--pos", "0x0", "--output", "DUMMY2", "--pos", "800x0");
        stands("640x480 at 800,0", "800x600 at 0,0");
    }

    /** @param kiosk where its window is @param black where its covers are */
    private void stands(String kiosk, String... black) {
        Set<String> wanted = new TreeSet<>(List.of(black));
        String[] seen = new String[1];
        try {
            Await.until("the windows to move", PATIENCE, () -> {
                seen[0] = "kiosk [" + windows("getactivewindow") + "], black " + covers();
                return seen[0].equals("kiosk " + Set.of(kiosk) + ", black " + wanted);
            });
        } catch (AssertionError e) {
            assertEquals("kiosk " + Set.of(kiosk) + ", black " + wanted, seen[0]);
            throw e;
        }
    }

    private String covers() {
        Set<String> all = new TreeSet<>(List.of(windows("search", "--onlyvisible", "--class", "kiosk").split("\n")));
        all.removeAll(List.of(windows("getactivewindow").split("\n")));
        return all.toString();
    }

    /** Where the windows are that xdotool finds by these words, a line each. */
    private String windows(String... found) {
        try {
            List<String> command = new ArrayList<>(List.of(Program.required("xdotool", "xdotool")));
            command.addAll(List.of(found));
            command.addAll(List.of("getwindowgeometry", "%@"));
            return POSITION.matcher(output(command)).replaceAll("$2 at $1").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void xrandr(String... change) throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.required("xrandr", "x11-xserver-utils")));
        command.addAll(List.of(change));
        output(command);
    }

    private String output(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("DISPLAY", server.display());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
