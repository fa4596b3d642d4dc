package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;

/** The whole program in the session that ships, under cage on Wayland. The kiosk itself is a guest of Xwayland there. */
class CageLeavesAWayOutTest {

    @TempDir
    static Path folder;
    private static KioskSession session;

    @BeforeAll
    static void startTheSession() throws IOException {
        session = KioskSession.underCage(folder);
    }

    @AfterAll
    static void end() {
        session.close();
    }

    @Test
    void theKioskStandsInACornerOfTheMonitor() {
        Await.until("the monitor to show the kiosk", KioskSession.PATIENCE, () -> Arrays.equals(pixels(session.monitor()), pixels(session.picture())));
    }

    @Test
    void aTouchDoesNotArrive() {
        byte[] before = session.settledEarlyInTheMinute();
        // The one of the tiles behind which nothing comes in late.
        session.xdotool("mousemove", "760", "580", "click", "1");
        Await.until("another screen", KioskSession.PATIENCE, () -> !Arrays.equals(before, session.settled()));
        theKioskStandsInACornerOfTheMonitor();
    }

    @Test
    void keysThatCloseSwitchOrPrintDoSomething() {
        byte[] before = session.settledEarlyInTheMinute();
        long kiosk = session.kiosk();
        for (String keys : List.of("alt+Escape", "alt+F4", "alt+Tab", "super", "ctrl+alt+F2", "ctrl+alt+BackSpace", "ctrl+q", "ctrl+w", "Print", "Menu")) {
            session.xdotool("key", keys);
        }
        session.xdotool("mousemove", "500", "740", "click", "3", "click", "2", "click", "4");
        assertArrayEquals(before, session.settled(), "the screen changed");
        assertEquals(kiosk, session.kiosk());
        session.xdotool("key", "Down");
        Await.until("the ring to be seen: keys do arrive", KioskSession.PATIENCE, () -> !Arrays.equals(before, session.picture()));
    }

    @Test
    void theKioskIsNotBackAfterItWasKilled() {
        long killed = session.kiosk();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        Await.until("another kiosk", KioskSession.PATIENCE, () -> session.kiosk() > 0 && session.kiosk() != killed);
        session.awaitHome();
        theKioskStandsInACornerOfTheMonitor();
    }

    private static int[] pixels(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            return picture == null ? new int[0] : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
