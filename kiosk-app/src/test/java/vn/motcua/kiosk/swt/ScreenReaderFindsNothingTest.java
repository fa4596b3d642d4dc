package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/** What a screen reader is told over AT-SPI, the accessibility bus of the desktop, of a screen of each kind. */
class ScreenReaderFindsNothingTest {

    /** The modules of python3-pyatspi are this one's, whichever Python stands first in the path. */
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    @TempDir
    static Path folder;
    private static final List<Told> SCREENS = new ArrayList<>();

    /** @param wanted names of the controls, and whether they can be pressed @param found as role, name, states */
    private record Told(String id, List<String[]> wanted, List<String[]> found) {

        List<String> pressable() {
            return wanted.stream().filter(target -> target[2].equals("true")).map(target -> target[1]).toList();
        }

        List<String[]> controls() {
            return found.stream().filter(item -> !item[1].equals("label") && !item[1].equals("heading")).toList();
        }
    }

    @BeforeAll
    static void readEveryScreen() throws IOException, InterruptedException {
        Path script = folder.resolve("reader.py");
        Files.write(script, ScreenReaderFindsNothingTest.class.getResourceAsStream("reader.py").readAllBytes());
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(Program.required("dbus-run-session", "dbus-daemon"), "--", DEBIAN_PYTHON, script.toString(),
                Program.required("at-spi-bus-launcher", "at-spi2-core"), Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dconfig.dir=" + System.getProperty("config.dir"), "-Djava.awt.headless=true",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), ReaderStand.class.getName());
        builder.environment().put("DISPLAY", VirtualDisplay.name());
        Process reader = builder.redirectOutput(output.toFile()).redirectError(folder.resolve("errors").toFile()).start();
        boolean ended = reader.waitFor(60, TimeUnit.SECONDS);
        reader.descendants().forEach(ProcessHandle::destroyForcibly);
        reader.destroyForcibly();
        String said = Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8);
        assertTrue(ended, "the reader did not end: " + said);
        understand(Files.readAllLines(output, StandardCharsets.UTF_8));
        Set<String> wanted = EveryScreen.ofSamples().in(Comfort.USUAL).stream().map(Screen::id).collect(Collectors.toSet());
        assertEquals(wanted, SCREENS.stream().map(Told::id).collect(Collectors.toSet()), said);
        assertTrue(wanted.containsAll(List.of("appointment-days", "appointment-times", "appointment-move", "appointment-drop", "scanner-trouble", "ticket-trouble", "line-down")), wanted::toString);
    }

    private static void understand(List<String> lines) {
        List<String[]> wanted = new ArrayList<>();
        List<String[]> found = new ArrayList<>();
        String id = "";
        for (String line : lines) {
            String[] words = line.split("\t", -1);
            switch (words[0]) {
                case "want" -> wanted.add(words);
                case "shown" -> id = words[1];
                case "have" -> found.add(words);
                case "end" -> {
                    SCREENS.add(new Told(id, List.copyOf(wanted), List.copyOf(found)));
                    wanted.clear();
                    found.clear();
                }
                default -> { } // what the bus's own programs say
            }
        }
    }

    @Test
    void everyControlIsFoundByItsNameInReadingOrder() {
        for (Told screen : SCREENS) {
            assertEquals(screen.pressable(), screen.controls().stream().map(item -> item[2]).toList(), screen.id());
        }
    }

    @Test
    void everyControlHasARoleAndTellsWhetherItIsOn() {
        List<String> roles = List.of("push button", "radio button", "check box", "list item");
        for (Told screen : SCREENS) {
            for (String[] item : screen.controls()) {
                assertTrue(roles.contains(item[1]), () -> screen.id() + ": " + item[2] + " is a " + item[1]);
                assertTrue(states(item).contains("focusable"), screen.id() + ": " + item[2]);
            }
            if (screen.id().equals("attract") || screen.id().startsWith("technician") || screen.id().startsWith("guide")) {
                continue; // nothing to set where nobody is, or no citizen
            }
            String[] size = screen.controls().stream().filter(item -> item[2].equals("Chữ vừa")).findFirst().orElseThrow();
            assertTrue(states(size).contains("checked"), screen.id() + ": the text size in force is not told");
        }
    }

    @Test
    void theFocusRingIsToldToo() {
        for (Told screen : SCREENS) {
            List<String> focused = screen.found().stream().filter(item -> states(item).contains("focused")).map(item -> item[2]).toList();
            assertEquals(List.of(screen.wanted().get(0)[1]), focused, screen.id());
        }
    }

    @Test
    void whatIsOnlyReadIsFoundAsText() {
        for (Told screen : SCREENS) {
            assertTrue(screen.id().equals("attract")
                    || screen.found().stream().anyMatch(item -> item[1].equals("heading") || item[1].equals("label")), screen.id());
        }
        assertTrue(SCREENS.stream().flatMap(screen -> screen.found().stream())
                .anyMatch(item -> item[1].equals("heading") && item[2].equals("Đang đọc thẻ")));
    }

    @Test
    void whatRestsIsReadButIsNoButton() {
        Told typing = SCREENS.stream().filter(screen -> screen.id().equals("type-card-key")).findFirst().orElseThrow();
        assertTrue(typing.found().stream().anyMatch(item -> item[1].equals("label") && item[2].equals("Đọc thẻ")));
    }

    private static List<String> states(String[] item) {
        return List.of(item[3].split(" "));
    }
}
