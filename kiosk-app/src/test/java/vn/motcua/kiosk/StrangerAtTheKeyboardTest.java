package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;

/**
 * The whole program in the session that ships: an X display, openbox, the kiosk started again whenever it ends.
 * Somebody plugs in a keyboard and a mouse.
 */
class StrangerAtTheKeyboardTest {

    @TempDir
    static Path folder;
    private static KioskSession session;

    @BeforeAll
    static void startTheSession() throws IOException {
        session = KioskSession.onX(folder);
    }

    @AfterAll
    static void end() {
        session.close();
    }

    @Test
    void keysThatCloseSwitchPrintOrOpenMenusDoNothing() {
        byte[] before = session.settledEarlyInTheMinute();
        String window = session.xdotool("getactivewindow");
        long kiosk = session.kiosk();
        for (String keys : List.of("alt+F4", "alt+Tab", "alt+space", "alt+Escape", "super", "super+d", "super+l", "ctrl+alt+Delete", "ctrl+alt+t",
                "ctrl+alt+BackSpace", "ctrl+alt+F2", "ctrl+Escape", "ctrl+w", "ctrl+q", "ctrl+p", "ctrl+shift+i", "ctrl+plus",
                "ctrl+minus", "F10", "F11",
                "shift+F10", "Menu", "Print", "Delete", "BackSpace", "space", "a", "Q", "7", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v",
                "ctrl+z", "ctrl+s", "ctrl+n", "ctrl+Insert", "shift+Insert", "shift+Delete", "ctrl+shift+u", "ctrl+Down", "alt+Left",
                "super+Tab", "ctrl+alt+Left", "alt+Return", "XF86Sleep", "XF86PowerOff")) {
            session.xdotool("key", keys);
        }
        assertArrayEquals(before, session.settled(), "the screen changed");
        assertEquals(window, session.xdotool("getactivewindow"));
        assertEquals(kiosk, session.kiosk());
    }

    @Test
    void aMouseHasNoMenuNoZoomAndNoPointer() {
        byte[] before = session.settledEarlyInTheMinute();
        session.xdotool("mousemove", "270", "600", "click", "3", "click", "2", "click", "4", "click", "5", "click", "8");
        session.xdotool("keydown", "ctrl", "click", "4", "keyup", "ctrl");
        session.xdotool("mousemove", "100", "500", "mousedown", "3", "mousemove", "400", "300", "mouseup", "3");
        assertArrayEquals(before, session.settled(), "the screen changed");
    }

    @Test
    void nothingCanBeMarkedCopiedDraggedOrPasted() {
        byte[] before = session.settledEarlyInTheMinute();
        // Twice and three times on words, along them with the finger down, from a tile to beside it; then what a paste would need.
        session.xdotool("mousemove", "200", "190", "click", "--repeat", "3", "--delay", "60", "1");
        session.xdotool("mousemove", "80", "190", "mousedown", "1", "mousemove", "460", "230", "mouseup", "1");
        session.xdotool("mousemove", "120", "420", "mousedown", "1", "mousemove", "270", "200", "mouseup", "1");
        session.xdotool("key", "ctrl+a", "key", "ctrl+c", "click", "2", "key", "ctrl+v");
        assertArrayEquals(before, session.settled(), "the screen changed");
    }

    @Test
    void theKeypadsKeysWorkStill() {
        byte[] before = session.settledEarlyInTheMinute();
        session.xdotool("key", "Down");
        Await.until("the ring to be seen", KioskSession.PATIENCE, () -> !Arrays.equals(before, session.picture()));
        session.xdotool("mousemove", "270", "180", "click", "1");
    }

    @Test
    void theWindowCoversTheWholeMonitor() {
        String geometry = session.xdotool("getactivewindow", "getwindowgeometry");
        assertTrue(geometry.contains("Position: 0,0") && geometry.contains("540x960"), geometry);
    }

    @Test
    void anotherWindowDoesNotKeepTheKeyboard() throws Exception {
        String ours = session.xdotool("getactivewindow");
        Process other = session.start(Program.required("xmessage", "x11-utils"), "-geometry", "300x200+50+50", "hello");
        Await.until("the other window", KioskSession.PATIENCE, () -> !session.xdotool("search", "--name", "xmessage").isBlank());
        Await.until("the kiosk to have the keyboard again", KioskSession.PATIENCE, () -> session.xdotool("getactivewindow").equals(ours));
        other.destroy();
        assertTrue(other.waitFor(10, TimeUnit.SECONDS));
    }

    @Test
    void theKioskIsBackAfterItWasKilled() {
        long killed = session.kiosk();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Await.until("another kiosk", KioskSession.PATIENCE, () -> session.kiosk() > 0 && session.kiosk() != killed);
        session.awaitHome();
        assertFalse(session.xdotool("getactivewindow").isBlank());
    }
}
