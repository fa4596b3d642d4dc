package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;

class DrawingsKeptFileIsCutShortTest {

    private static final String NAME = "icons-home-INK-0.0-48x48";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void theLauncherNamesAFolder() {
        System.setProperty("kiosk.drawings", folder.resolve("drawings").toString());
        file = folder.resolve("drawings").resolve(NAME);
    }

    @AfterEach
    void noneIsNamed() {
        System.clearProperty("kiosk.drawings");
    }

    @Test
    void theSecondStartDrawsNothingAnewAndShowsTheSame() {
        keep();
        ImageData second = DrawnEarlier.here().picture(NAME).orElseThrow();
        assertArrayEquals(drawing().data, second.data);
        assertArrayEquals(drawing().alphaData, second.alphaData);
        assertEquals(0x0B4A54, second.getPixel(1, 1));
    }

    @Test
    void aFileCutShortAnywhereIsDrawnAgain() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(DrawnEarlier.here().picture(NAME).isEmpty(), "half a picture was shown");
        }
    }

    @Test
    void theNextStartKnowsWhatTheFirstScreenShowed() {
        DrawnEarlier start = DrawnEarlier.here();
        assertEquals(List.of(), start.first());
        start.keepFirst(new LinkedHashSet<>(List.of(NAME, "drawings-skyline-INK-0.0-1080x248")));
        start.close();
        Await.until("the names to be kept", Duration.ofSeconds(20), () -> DrawnEarlier.here().first().equals(List.of(NAME, "drawings-skyline-INK-0.0-1080x248")));
    }

    @Test
    void aNameThatLeadsElsewhereIsNoDrawing() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file.resolveSibling("first-screen"), List.of(NAME, "../../secret", "", "a b"));
        assertEquals(List.of(NAME), DrawnEarlier.here().first());
    }

    @Test
    void withoutAFolderNothingIsKept() {
        System.clearProperty("kiosk.drawings");
        DrawnEarlier.here().keep(NAME, drawing());
        assertTrue(DrawnEarlier.here().picture(NAME).isEmpty());
        assertFalse(Files.exists(file));
    }

    private void keep() {
        DrawnEarlier start = DrawnEarlier.here();
        start.keep(NAME, drawing());
        start.close();
        Await.until("the picture to be kept", Duration.ofSeconds(20), () -> Files.exists(file));
    }

    private static ImageData drawing() {
        ImageData picture = new ImageData(3, 2, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        picture.alphaData = new byte[] {0, 10, 20, 30, 40, -1};
        picture.setPixel(1, 1, 0x0B4A54);
        return picture;
    }
}
