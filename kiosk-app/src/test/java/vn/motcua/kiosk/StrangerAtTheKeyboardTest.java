package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.config.ConfigFolder;

/**
 * The whole program in the session that ships: an X display, openbox, the kiosk started again whenever it ends.
 * Somebody plugs in a keyboard and a mouse.
 */
class StrangerAtTheKeyboardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path SESSION = ConfigFolder.path().resolve("session");
    private static final HttpClient WEB = HttpClient.newHttpClient();

    @TempDir
    static Path folder;
    private static final List<Process> STARTED = new ArrayList<>();
    private static String display;
    private static int port;

    @BeforeAll
    static void startTheSession() throws IOException {
        Process xvfb = start(Redirect.PIPE, Program.required("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", "540x960x24", "-nolisten",
                "tcp", "-noreset");
        display = ":" + new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        start(Redirect.DISCARD, Program.required("openbox", "openbox"), "--config-file", SESSION.resolve("openbox.xml").toString());
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start(Redirect.DISCARD, SESSION.resolve("supervise.sh").toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dconfig.dir=" + ConfigFolder.path(), "-cp",
                System.getProperty("java.class.path"), "vn.motcua.kiosk.Main", "run", "--config", configuration().toString(), "--data",
                folder.resolve("data").toString(), "--bench-port", Integer.toString(port));
        Await.until("the home screen", PATIENCE, () -> settled().length > 5_000);
    }

    /** As that of the kiosk without hardware, with any port for its centre. */
    private static Path configuration() throws IOException {
        String text = Files.readString(ConfigFolder.simulatedKiosk()).replace("pointer = true", "pointer = false");
        return Files.writeString(folder.resolve("kiosk.toml"), text + "\n[centre]\nport = 0\n");
    }

    private static Process start(Redirect output, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.DISCARD);
        if (display != null) {
            builder.environment().put("DISPLAY", display);
        }
        Process process = builder.start();
        STARTED.add(process);
        return process;
    }

    @AfterAll
    static void end() throws InterruptedException {
        for (int i = STARTED.size() - 1; i >= 0; i--) {
            List<ProcessHandle> children = STARTED.get(i).descendants().toList();
            STARTED.get(i).destroy();
            STARTED.get(i).waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void keysThatCloseSwitchPrintOrOpenMenusDoNothing() throws Exception {
        byte[] before = settledEarlyInTheMinute();
        String window = xdotool("getactivewindow");
        long kiosk = kiosk();
        for (String keys : List.of("alt+F4", "alt+Tab", "alt+space", "alt+Escape", "super", "super+d", "super+l", "ctrl+alt+Delete", "ctrl+alt+t",
                "ctrl+alt+BackSpace", "ctrl+alt+F2", "ctrl+Escape", "ctrl+w", "ctrl+q", "ctrl+p", "ctrl+shift+i", "ctrl+plus",
                "ctrl+minus", "F10", "F11",
                "shift+F10", "Menu", "Print", "Delete", "BackSpace", "space", "a", "Q", "7", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v",
                "ctrl+z", "ctrl+s", "ctrl+n", "ctrl+Insert", "shift+Insert", "shift+Delete", "ctrl+shift+u", "ctrl+Down", "alt+Left",
                "super+Tab", "ctrl+alt+Left", "alt+Return", "XF86Sleep", "XF86PowerOff")) {
            xdotool("key", keys);
        }
        assertArrayEquals(before, settled(), "the screen changed");
        assertEquals(window, xdotool("getactivewindow"));
        assertEquals(kiosk, kiosk());
    }

    @Test
    void aMouseHasNoMenuNoZoomAndNoPointer() throws Exception {
        byte[] before = settledEarlyInTheMinute();
        xdotool("mousemove", "270", "600", "click", "3", "click", "2", "click", "4", "click", "5", "click", "8");
        xdotool("keydown", "ctrl", "click", "4", "keyup", "ctrl");
        xdotool("mousemove", "100", "500", "mousedown", "3", "mousemove", "400", "300", "mouseup", "3");
        assertArrayEquals(before, settled(), "the screen changed");
    }

    @Test
    void nothingCanBeMarkedCopiedDraggedOrPasted() throws Exception {
        byte[] before = settledEarlyInTheMinute();
        // Twice and three times on words, along them with the finger down, from a tile to beside it; then what a paste would need.
        xdotool("mousemove", "200", "190", "click", "--repeat", "3", "--delay", "60", "1");
        xdotool("mousemove", "80", "190", "mousedown", "1", "mousemove", "460", "230", "mouseup", "1");
        xdotool("mousemove", "120", "420", "mousedown", "1", "mousemove", "270", "200", "mouseup", "1");
        xdotool("key", "ctrl+a", "key", "ctrl+c", "click", "2", "key", "ctrl+v");
        assertArrayEquals(before, settled(), "the screen changed");
    }

    @Test
    void theKeypadsKeysWorkStill() throws Exception {
        byte[] before = settledEarlyInTheMinute();
        xdotool("key", "Down");
        Await.until("the ring to be seen", PATIENCE, () -> !java.util.Arrays.equals(before, picture()));
        xdotool("mousemove", "270", "180", "click", "1");
    }

    @Test
    void theWindowCoversTheWholeMonitor() throws Exception {
        String geometry = xdotool("getactivewindow", "getwindowgeometry");
        assertTrue(geometry.contains("Position: 0,0") && geometry.contains("540x960"), geometry);
    }

    @Test
    void anotherWindowDoesNotKeepTheKeyboard() throws Exception {
        String ours = xdotool("getactivewindow");
        Process other = start(Redirect.DISCARD, Program.required("xmessage", "x11-utils"), "-geometry", "300x200+50+50", "hello");
        Await.until("the other window", PATIENCE, () -> !quietly("search", "--name", "xmessage").isBlank());
        Await.until("the kiosk to have the keyboard again", PATIENCE, () -> quietly("getactivewindow").equals(ours));
        other.destroy();
        assertTrue(other.waitFor(10, java.util.concurrent.TimeUnit.SECONDS));
    }

    @Test
    void theKioskIsBackAfterItWasKilled() throws Exception {
        long killed = kiosk();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Await.until("another kiosk", PATIENCE, () -> kiosk() > 0 && kiosk() != killed);
        Await.until("the home screen", PATIENCE, () -> settled().length > 5_000);
        assertFalse(quietly("getactivewindow").isBlank());
    }

    /** Its process id; 0 for none. */
    private static long kiosk() {
        return STARTED.stream().flatMap(Process::descendants).filter(child -> child.info().command().orElse("").endsWith("java"))
                .mapToLong(ProcessHandle::pid).findFirst().orElse(0);
    }

    private static byte[] picture() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/screen.png"))
                    .timeout(Duration.ofSeconds(10)).build();
            HttpResponse<byte[]> answer = WEB.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : new byte[0];
        } catch (IOException e) {
            // Not there yet, or being started again.
            return new byte[0];
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The picture once two looks one after the other are the same. */
    /** Between two minutes, so that the clock on the screen stands still: it turns within three seconds, and nothing here takes half a minute. */
    private static byte[] settledEarlyInTheMinute() {
        Await.until("the next minute", Duration.ofSeconds(70), () -> {
            int second = java.time.LocalTime.now().getSecond();
            return second > 3 && second < 30;
        });
        return settled();
    }

    private static byte[] settled() {
        byte[] last = picture();
        for (byte[] next = picture(); !java.util.Arrays.equals(last, next); next = picture()) {
            last = next;
        }
        return last;
    }

    private static String quietly(String... words) {
        try {
            return xdotool(words);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String xdotool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Program.required("xdotool", "xdotool")));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
