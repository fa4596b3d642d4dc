package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.config.ConfigFolder;

/**
 * Real touches of several fingers on a real X server. Each test ends with a tap on a button of its own: what the fingers did before
 * has been told by then.
 */
class PalmRestsOnThePanelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Of the dummy monitor, as it begins. */
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final int PALM = 1;
    private static final int FINGER = 2;
    private static final int LAST = 99;
    /** On the left half of the home screen, on no button. */
    private static final Point BESIDE = new Point(12, 500);
    private static final String FIND = "Pressed[button=FIND_PROCEDURE]";
    private static final String SUBMIT = "Pressed[button=SUBMIT_DOSSIER]";
    private static final String STIRRED = "Stirred[]";

    @TempDir
    static Path folder;
    private static RealXServer server;
    private static Process stand;
    private static PrintStream ask;
    private static final BlockingQueue<String> SAID = new LinkedBlockingQueue<>();
    private static final Map<String, Point> PLACES = new HashMap<>();
    private static RealXServer.Fingers fingers;
    private static boolean helpIsLast;

    @BeforeAll
    static void startThePanel() throws IOException {
        server = RealXServer.in(folder);
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dconfig.dir=" + ConfigFolder.path(), "-cp",
                System.getProperty("java.class.path"), TouchStand.class.getName()).redirectError(Redirect.DISCARD);
        java.environment().put("DISPLAY", server.display());
        stand = java.start();
        ask = new PrintStream(stand.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reading = new Thread(() -> {
            try (BufferedReader lines = stand.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(SAID::add);
            } catch (IOException | UncheckedIOException e) {
                SAID.add("the stand has ended");
            }
        }, "stand");
        reading.setDaemon(true);
        reading.start();
        fingers = server.fingers(WIDTH, HEIGHT);
        show("home");
        // Before that, one finger at a time is seen, as a mouse.
        ask.println("every finger");
        assertEquals("every finger", said());
    }

    @AfterAll
    static void end() throws Exception {
        fingers.close();
        stand.destroy();
        stand.waitFor();
        server.close();
    }

    @BeforeEach
    void seeTheHomeScreen() throws IOException {
        show("home");
    }

    @Test
    void noButtonAnswersWhileAPalmLiesOnThePanel() throws IOException {
        down(PALM, BESIDE);
        tap(FINGER, at("Tra cứu thủ tục"));
        up(PALM, BESIDE);
        assertTold(STIRRED, FIND);
    }

    @Test
    void thePalmIsLiftedWhileTheFingerPresses() throws IOException {
        down(PALM, BESIDE);
        down(FINGER, at("Tra cứu thủ tục"));
        up(PALM, BESIDE);
        up(FINGER, at("Tra cứu thủ tục"));
        assertTold(STIRRED, FIND);
    }

    @Test
    void twoHandsPressTwoButtonsAtOnce() throws IOException {
        down(PALM, at("Tra cứu thủ tục"));
        down(FINGER, at("Nộp hồ sơ"));
        up(PALM, at("Tra cứu thủ tục"));
        up(FINGER, at("Nộp hồ sơ"));
        assertTold(SUBMIT);
    }

    @Test
    void aFlatHandPressesMoreThanOneButton() throws IOException {
        List<String> tiles = List.of("Lấy số thứ tự", "Tra cứu thủ tục", "Nộp hồ sơ", "Tra cứu hồ sơ", "Lịch hẹn");
        for (int i = 0; i < tiles.size(); i++) {
            down(10 + i, at(tiles.get(i)));
            down(20 + i, new Point(BESIDE.x + 40 * i, BESIDE.y));
        }
        for (int i = 0; i < tiles.size(); i++) {
            up(10 + i, at(tiles.get(i)));
            up(20 + i, new Point(BESIDE.x + 40 * i, BESIDE.y));
        }
        assertTold(STIRRED, STIRRED, STIRRED, STIRRED, STIRRED, "Pressed[button=NEXT]");
    }

    @Test
    void aThumbStillOnItsKeyLosesTheNextLetterOrItsOwn() throws IOException {
        show("search");
        down(PALM, at("d"));
        down(FINGER, at("o"));
        up(PALM, at("d"));
        up(FINGER, at("o"));
        assertTold("Keyed d", "Keyed o");
    }

    @Test
    void aPalmTypesTheKeyThatItLiesOn() throws IOException {
        show("search");
        down(PALM, at("z"));
        long rested = System.nanoTime() + 2_500_000_000L;
        Await.until("the palm to have rested", PATIENCE, () -> System.nanoTime() > rested);
        tap(FINGER, at("o"));
        up(PALM, at("z"));
        assertTold("Keyed o");
    }

    @Test
    void aFingerThatSlidesPressesWhereItArrives() throws IOException {
        slide(FINGER, at("Tra cứu thủ tục"), at("Nộp hồ sơ"));
        slide(FINGER, BESIDE, at("Nộp hồ sơ"));
        assertTold(STIRRED);
    }

    @Test
    void twoFingersSpreadOrThreeSwipeAndSomethingZoomsScrollsOrOpens() throws IOException {
        String before = picture();
        Point middle = at("Tra cứu thủ tục");
        down(30, middle);
        down(31, new Point(middle.x + 20, middle.y));
        for (int step = 1; step <= 10; step++) {
            move(30, new Point(middle.x - 12 * step, middle.y - 9 * step));
            move(31, new Point(middle.x + 20 + 12 * step, middle.y + 9 * step));
        }
        up(30, BESIDE);
        up(31, BESIDE);
        for (int finger = 40; finger < 43; finger++) {
            down(finger, new Point(200 + 30 * (finger - 40), BESIDE.y));
        }
        for (int step = 1; step <= 10; step++) {
            for (int finger = 40; finger < 43; finger++) {
                move(finger, new Point(200 + 30 * (finger - 40), BESIDE.y - 30 * step));
            }
        }
        for (int finger = 40; finger < 43; finger++) {
            up(finger, new Point(200 + 30 * (finger - 40), BESIDE.y - 300));
        }
        assertTold(STIRRED, STIRRED, STIRRED);
        assertEquals(before, picture());
    }

    @Test
    void aStrangersTouchpadZoomsOrSwitches() throws IOException {
        String before = picture();
        try (RealXServer.Touchpad touchpad = server.touchpad()) {
            touchpad.pinch(2);
            touchpad.swipe(3);
            touchpad.swipe(4);
        }
        assertTold();
        assertEquals(before, picture());
    }

    @Test
    void aFingerRestsLongAndAMenuOpens() throws IOException {
        String before = picture();
        down(FINGER, at("Nộp hồ sơ"));
        long rested = System.nanoTime() + 1_500_000_000L;
        Await.until("the finger to have rested", PATIENCE, () -> System.nanoTime() > rested);
        up(FINGER, at("Nộp hồ sơ"));
        assertTold(SUBMIT);
        assertEquals(before, picture());
    }

    /** The last tap is on the dock, which is on every screen; each time elsewhere, for a second one would be a slip of the hand. */
    private static void assertTold(String... events) throws IOException {
        helpIsLast = !helpIsLast;
        tap(LAST, at(helpIsLast ? "Gọi hỗ trợ" : "Tương phản"));
        for (String event : events) {
            assertEquals(event, said());
        }
        assertEquals(helpIsLast ? "Pressed[button=CALL_HELP]" : "Pressed[button=CONTRAST]", said());
    }

    /** What is drawn, and the windows that are seen on the display. */
    private static String picture() throws IOException {
        ask.println("picture");
        ProcessBuilder xdotool = new ProcessBuilder(Program.required("xdotool", "xdotool"), "search", "--onlyvisible", "").redirectError(Redirect.DISCARD);
        xdotool.environment().put("DISPLAY", server.display());
        return said() + new String(xdotool.start().getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static void show(String screen) throws IOException {
        ask.println(screen);
        PLACES.clear();
        for (String line = said(); !line.equals("shown"); line = said()) {
            String[] words = line.split("\t");
            PLACES.put(words[0], new Point(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        }
    }

    private static String said() {
        try {
            String line = SAID.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertTrue(line != null, "the stand says nothing");
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // --- hands

    private static Point at(String name) {
        return PLACES.get(name);
    }

    private static void down(int finger, Point at) throws IOException {
        fingers.down(finger, at.x, at.y);
    }

    private static void move(int finger, Point to) throws IOException {
        fingers.move(finger, to.x, to.y);
    }

    private static void up(int finger, Point at) throws IOException {
        fingers.up(finger, at.x, at.y);
    }

    private static void tap(int finger, Point at) throws IOException {
        down(finger, at);
        up(finger, at);
    }

    private static void slide(int finger, Point from, Point to) throws IOException {
        down(finger, from);
        move(finger, to);
        up(finger, to);
    }
}
