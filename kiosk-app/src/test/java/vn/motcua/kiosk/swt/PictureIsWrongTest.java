package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kiosk.bench.SamplePages;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.visit.Comfort;

/** What can be told only from pixels. */
class PictureIsWrongTest {

    @TempDir
    Path folder;
    private KioskWindow window;

    @AfterEach
    void close() {
        if (window != null) {
            window.dispose();
        }
    }

    private void open(int width, int height) {
        window = new KioskWindow(VirtualDisplay.get(), event -> { }, name -> Files.newInputStream(folder.resolve(name)),
                new KioskWindow.Options(Optional.of(new Rectangle(0, 0, width, height)), true, true));
    }

    @ParameterizedTest(name = "high contrast: {0}")
    @ValueSource(booleans = {false, true})
    void theQrCodeIsReadFromThePictureInBothThemes(boolean contrast) throws Exception {
        open(1080, 1920);
        window.show(new SampleScreens(new Comfort(Comfort.Language.VI, Comfort.TextSize.NORMAL, contrast)).ticket());
        ImageData picture = window.snapshot();
        int[] pixels = new int[picture.width * picture.height];
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                RGB rgb = picture.palette.getRGB(picture.getPixel(x, y));
                pixels[y * picture.width + x] = rgb.red << 16 | rgb.green << 8 | rgb.blue;
            }
        }
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.width, picture.height, pixels)))).getText();

        assertEquals("https://motcua.example/t/A042-7F3K9Q", read);
    }

    /** Stacked accents must lie within what is repainted with a text; a cut accent is another word. */
    @ParameterizedTest
    @EnumSource(Comfort.TextSize.class)
    void stackedAccentsAreCompleteInEveryRole(Comfort.TextSize size) {
        Fonts fonts = new Fonts(VirtualDisplay.get());
        for (Role role : Role.values()) {
            Type type = role.at(size);
            Box box = new Box(100, 100, fonts.width("Ậ Ễ Ỗ Ự ẵ ỡ g y", type), type.line());
            Box painted = new Part.Text(box, "", type, Token.INK, box).painted();
            Image image = new Image(VirtualDisplay.get(), box.w() + 200, box.h() + 200);
            GC gc = new GC(image);
            gc.setFont(fonts.font(type));
            gc.drawString("Ậ Ễ Ỗ Ự ẵ ỡ g y", box.x(), box.y() + fonts.lead(type), true);
            ImageData data = image.getImageData();
            for (int y = 0; y < data.height; y++) {
                for (int x = 0; x < data.width; x++) {
                    if (data.palette.getRGB(data.getPixel(x, y)).red < 128) {
                        assertTrue(painted.contains(x, y), role + " paints at " + x + "," + y + " outside " + painted);
                    }
                }
            }
            gc.dispose();
            image.dispose();
        }
        fonts.dispose();
    }

    @Test
    void aPageOfTheVisitIsForgottenWithItsScreen() throws Exception {
        SamplePages.in(folder);
        open(540, 960);
        SampleScreens samples = new SampleScreens(Comfort.USUAL);
        window.show(samples.scan());
        ImageData blank = window.snapshot();
        VirtualDisplay.until("the pages are read", window::picturesComplete);
        assertNotEquals(Arrays.hashCode(blank.data), Arrays.hashCode(window.snapshot().data), "the pages came onto the screen");

        window.show(samples.home());
        assertEquals(0, window.picturesKept());
    }

    @Test
    void aSignStandsForAPageThatCannotBeRead() {
        open(540, 960);
        window.show(new SampleScreens(Comfort.USUAL).scan());
        ImageData waiting = window.snapshot();
        VirtualDisplay.until("reading ends", () -> window.picturesComplete());

        assertNotEquals(Arrays.hashCode(waiting.data), Arrays.hashCode(window.snapshot().data),
                "nobody would tell it from a page that is still being read");

        assertEquals(0, window.picturesKept());
    }

    @Test
    void noTextIsRememberedLongerThanItsScreen() {
        Fonts fonts = new Fonts(VirtualDisplay.get());
        fonts.width("NGUYỄN THỊ MẪU", Role.H1.at(Comfort.TextSize.NORMAL));
        fonts.width("Quay lại", Role.BUTTON.at(Comfort.TextSize.NORMAL));
        fonts.forgetUnless(() -> fonts.width("Quay lại", Role.BUTTON.at(Comfort.TextSize.NORMAL)));

        assertEquals(1, fonts.remembered());
        fonts.dispose();
    }

    @Test
    void everyBlockOfAScreenIsDrawnBySomeView() {
        Set<Class<?>> undrawn = new HashSet<>(Arrays.asList(Block.class.getPermittedSubclasses()));
        undrawn.removeAll(Views.kinds());
        assertEquals(Set.of(), undrawn);
    }

    @Test
    void aSmallWindowAndAVeryLargeOneShowTheSame() {
        for (int[] size : new int[][] {{540, 960}, {1080, 1920}, {1024, 768}, {768, 1024}}) {
            open(size[0], size[1]);
            window.show(new SampleScreens(Comfort.USUAL).home());
            assertEquals(0, window.scene().overfull(), size[0] + " x " + size[1]);
            assertEquals(size[0], window.snapshot().width);
            window.dispose();
        }
    }
}
