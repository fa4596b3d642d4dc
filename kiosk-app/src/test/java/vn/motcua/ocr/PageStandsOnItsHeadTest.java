package vn.motcua.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.bench.TestSheets;

class PageStandsOnItsHeadTest {

    private static BufferedImage upright;

    @BeforeAll
    static void printAPage() {
        Program.required("tesseract", "tesseract-ocr");
        upright = readable(TestSheets.form().picture());
    }

    @Test
    void tesseractTellsHowAPageLies() throws Exception {
        for (int clockwise = 0; clockwise < 4; clockwise++) {
            assertEquals(OptionalInt.of((4 - clockwise) % 4), PageHead.quarterTurns(file(turned(upright, clockwise))), "turned by " + clockwise);
        }
    }

    @Test
    void ofAnEmptySheetAndOfWhatIsNoPictureNothingIsKnown() throws Exception {
        assertEquals(OptionalInt.empty(), PageHead.quarterTurns(file(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY))));
        assertEquals(OptionalInt.empty(), PageHead.quarterTurns(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private static BufferedImage readable(BufferedImage sheet) {
        int width = (int) (8.27 * PageHead.DOTS_PER_INCH);
        int height = (int) (11.69 * PageHead.DOTS_PER_INCH);
        return drawn(sheet.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), width, height, new AffineTransform());
    }

    private static BufferedImage turned(BufferedImage page, int clockwise) {
        int width = clockwise % 2 == 0 ? page.getWidth() : page.getHeight();
        int height = clockwise % 2 == 0 ? page.getHeight() : page.getWidth();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(clockwise);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        return drawn(page, width, height, turn);
    }

    private static BufferedImage drawn(Image page, int width, int height, AffineTransform place) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(page, place, null);
        graphics.dispose();
        return image;
    }

    private static InputStream file(BufferedImage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
