package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsKeptFileIsCutShortTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void theLauncherNamesAFile() {
        file = folder.resolve("drawings");
        System.setProperty("kiosk.drawings", file.toString());
    }

    @AfterEach
    void noneIsNamed() {
        System.clearProperty("kiosk.drawings");
    }

    @Test
    void theSecondStartDrawsNothingAnewAndShowsTheSame() {
        ImageData first = shown(new AtomicBoolean());
        AtomicBoolean drawn = new AtomicBoolean();
        ImageData second = shown(drawn);
        assertFalse(drawn.get(), "it was drawn again");
        assertArrayEquals(first.data, second.data);
        assertArrayEquals(first.alphaData, second.alphaData);
        assertTrue(first.width == second.width && first.height == second.height && first.depth == second.depth);
    }

    @Test
    void aFileCutShortIsDrawnAndWrittenAgain() throws IOException {
        shown(new AtomicBoolean());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        AtomicBoolean drawn = new AtomicBoolean();
        shown(drawn);
        assertTrue(drawn.get(), "half a picture was shown");
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void withoutANameNothingIsKept() {
        System.clearProperty("kiosk.drawings");
        shown(new AtomicBoolean());
        assertFalse(Files.exists(file));
    }

    /** What a start shows of one drawing, from beginning to end. */
    private static ImageData shown(AtomicBoolean drawn) {
        DrawnEarlier start = DrawnEarlier.load();
        ImageData picture = start.picture("icons/home INK 48 48", () -> {
            drawn.set(true);
            return drawing();
        });
        start.keep();
        return picture;
    }

    private static ImageData drawing() {
        ImageData picture = new ImageData(3, 2, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        picture.alphaData = new byte[] {0, 10, 20, 30, 40, -1};
        picture.setPixel(1, 1, 0x0B4A54);
        return picture;
    }
}
