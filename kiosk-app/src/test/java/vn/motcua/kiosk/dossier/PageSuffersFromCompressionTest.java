package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.bench.TestSheet;
import vn.motcua.kiosk.bench.TestSheets;

class PageSuffersFromCompressionTest {

    private static final long WORST_BYTES = 55_000;
    private static final long MEAN_BYTES = 36_000;

    @TempDir
    Path folder;
    private ScannedSheets sheets;

    @BeforeEach
    void begin() throws Exception {
        sheets = new ScannedSheets(folder, Profile.COMPACT);
    }

    private Sheet sheet(Page page) {
        return sheets.visit.leaf(page).sheet();
    }

    private static long count(BufferedImage image, IntPredicate colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += colour.test(image.getRGB(x, y) & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16) > (rgb >> 8 & 0xFF) + 60 && (rgb >> 16) > (rgb & 0xFF) + 60;
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xFF) > (rgb >> 16) + 50;
    }

    private static boolean isBlack(int rgb) {
        return (rgb >> 16) < 90 && (rgb >> 8 & 0xFF) < 90 && (rgb & 0xFF) < 90;
    }

    private static double skew(BufferedImage image) {
        return SkewCheck.degrees(InkMask.of(GreyPage.of(image, 100)));
    }

    @Test
    void textAndFormsStaySmall() throws Exception {
        long sum = 0;
        List<TestSheet> drawn = List.of(TestSheets.form(), TestSheets.denseText(), TestSheets.smallPrint(), TestSheets.table(), TestSheets.stampedForm());
        for (TestSheet drawing : drawn) {
            Page page = sheets.keep(drawing);
            assertEquals(Profile.COMPACT, sheet(page).profile(), drawing.name());
            assertTrue(sheet(page).bytes() <= WORST_BYTES, () -> drawing.name() + ": " + sheet(page).bytes());
            sum += sheet(page).bytes();
        }
        assertTrue(sum <= MEAN_BYTES * drawn.size(), "in all " + sum);
    }

    @Test
    void bluePenAndRedStampKeepTheirColours() throws Exception {
        BufferedImage shown = sheets.shown(sheets.keep(TestSheets.stampedForm()));
        assertTrue(count(shown, PageSuffersFromCompressionTest::isRed) > 800);
        assertTrue(count(shown, PageSuffersFromCompressionTest::isBlue) > 800);
        assertTrue(count(shown, PageSuffersFromCompressionTest::isBlack) > 3000);
        assertTrue(count(shown, rgb -> rgb == 0xFFFFFF) > 0.9 * shown.getWidth() * shown.getHeight(), "paper is white");
    }

    /** The star is wider than any stroke. */
    @Test
    void starOfTheStampIsNotHollow() throws Exception {
        TestSheet drawing = TestSheets.stampedForm();
        BufferedImage shown = sheets.shown(sheets.keep(drawing));
        double scale = (double) shown.getWidth() / drawing.picture().getWidth();
        int x = (int) (129 * 300 / 25.4 * scale);
        int y = (int) (255 * 300 / 25.4 * scale);
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                int rgb = shown.getRGB(x + dx, y + dy) & 0xFFFFFF;
                assertTrue(isRed(rgb), () -> "in the middle of the star stands " + Integer.toHexString(rgb));
            }
        }
    }

    @Test
    void crookedPageIsShownStraight() throws Exception {
        Page page = sheets.keep(TestSheets.crooked());
        assertEquals(0, skew(sheets.shown(page)), 0.1);
        assertEquals(0, skew(ImageIO.read(sheets.visit.preview(page.preview()))), 0.4, "and so is its preview");
    }

    @Test
    void shadowBesideThePageIsGone() throws Exception {
        BufferedImage shown = sheets.shown(sheets.keep(TestSheets.shadowed()));
        int rim = GreyPage.dots(12);
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = shown.getWidth() - rim; x < shown.getWidth(); x++) {
                assertTrue((shown.getRGB(x, y) >> 8 & 0xFF) > 200, "dark at " + x + ", " + y);
            }
        }
    }

    @Test
    void redFrameAtTheEdgeIsNoShadow() throws Exception {
        TestSheet drawing = TestSheets.table();
        Graphics2D graphics = drawing.picture().createGraphics();
        graphics.setColor(new Color(0xA8, 0x20, 0x28));
        graphics.fillRect(0, 0, 60, drawing.picture().getHeight());
        graphics.dispose();
        BufferedImage shown = sheets.shown(sheets.keep(drawing));
        assertTrue(count(shown, PageSuffersFromCompressionTest::isRed) > 15 * shown.getHeight());
    }

    @Test
    void photoIsKeptAsTheDeviceMadeIt() throws Exception {
        TestSheet drawing = TestSheets.photo();
        Page page = sheets.keep(drawing);
        assertEquals(Profile.ARCHIVE, sheet(page).profile());
        assertArrayEquals(Files.readAllBytes(sheets.jpeg(drawing)), sheet(page).files().get(0).bytes());
    }

    @Test
    void palePencilIsNotLost() throws Exception {
        assertEquals(Profile.ARCHIVE, sheet(sheets.keep(TestSheets.pencil())).profile());
    }

    @Test
    void bleedingBackBecomesAnEmptyPage() throws Exception {
        Page page = sheets.keep(TestSheets.bleedingBack());
        assertEquals(Page.Concern.BLANK, page.concern());
        assertTrue(sheet(page).bytes() < 1000, () -> sheet(page).toString());
        assertEquals(0, count(sheets.shown(page), rgb -> rgb != 0xFFFFFF));
    }

    @Test
    void pictureIsStraightenedOnThePageAndNotInItsPixels() throws Exception {
        ScannedSheets archive = new ScannedSheets(folder, Profile.ARCHIVE);
        TestSheet drawing = TestSheets.crooked();
        Page page = archive.keep(drawing);
        assertArrayEquals(Files.readAllBytes(archive.jpeg(drawing)), archive.visit.leaf(page).sheet().files().get(0).bytes());
        assertEquals(0, skew(archive.shown(page)), 0.1);
    }

    @Test
    void blackAndWhiteHasNothingElse() throws Exception {
        ScannedSheets bitonal = new ScannedSheets(folder, Profile.BITONAL);
        BufferedImage shown = bitonal.shown(bitonal.keep(TestSheets.stampedForm()));
        assertEquals(0, count(shown, PageSuffersFromCompressionTest::isRed));
        assertTrue(count(shown, PageSuffersFromCompressionTest::isBlack) > 3000);
    }

    @Test
    void samePagesGiveTheSameBytes() throws Exception {
        TestSheet drawing = TestSheets.stampedForm();
        byte[] first = Files.readAllBytes(sheets.pdf(sheets.keep(drawing)));
        ScannedSheets again = new ScannedSheets(folder, Profile.COMPACT);
        byte[] second = Files.readAllBytes(again.pdf(again.keep(drawing)));
        assertArrayEquals(first, second);
    }

    @Test
    void pageWorkFitsIntoASmallHeap() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        File said = folder.resolve("said").toFile();
        Process child = new ProcessBuilder(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp",
                System.getProperty("java.class.path"), SixPages.class.getName(), sheets.jpeg(TestSheets.stampedForm()).toString(),
                folder.resolve("small-heap").toString()).redirectErrorStream(true).redirectOutput(said).start();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), said::toString);
    }

    /** Runs in a small process of its own. */
    static final class SixPages {
        public static void main(String[] arguments) throws Exception {
            VisitPages visit = PageStore.open(Path.of(arguments[1])).begin("v", Profile.COMPACT);
            for (int i = 1; i <= 6; i++) {
                Arrival arrival = visit.keep(new ScannedPage(Path.of(arguments[0]), i, TestSheets.DOTS_PER_INCH, false));
                if (!(arrival instanceof Arrival.Kept)) {
                    System.exit(1);
                }
            }
            visit.close();
        }
    }
}
