package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Fault;
import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.dossier.Page.Concern;

class VisitPagesTest {

    @TempDir
    Path folder;
    private Path root;
    private VisitPages visit;

    @BeforeEach
    void begin() throws IOException {
        root = folder.resolve("visits");
        visit = PageStore.open(root).begin("visit-1", Profile.ARCHIVE);
    }

    private static Page kept(Arrival arrival) {
        return assertInstanceOf(Arrival.Kept.class, arrival).page();
    }

    private static Fault refused(Arrival arrival) {
        return assertInstanceOf(Arrival.Refused.class, arrival).fault();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void pageIsKeptSharpWithASmallPictureOfIt() throws Exception {
        Page page = kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 300, SimulatedPapers.CERTIFICATE).get(0)));

        assertEquals(Concern.NONE, page.concern());
        BufferedImage kept = ImageIO.read(visit.leaf(page).sheet().files().get(0).open());
        assertEquals(2480, kept.getWidth());
        assertEquals(700, ImageIO.read(visit.preview(page.preview())).getHeight());
        assertEquals(300, visit.leaf(page).sheet().dotsPerInch());
        assertEquals(List.of(), files(visit.incoming()), "the scanner's own file is erased");
        assertTrue(visit.leaf(page).sheet().bytes() < 1_500_000);
    }

    @Test
    void pagesAreFineEnoughButNotFiner() throws Exception {
        Page page = kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 600, SimulatedPapers.LIST).get(0)));
        assertEquals(300, visit.leaf(page).sheet().dotsPerInch());
        assertEquals(2480, ImageIO.read(visit.leaf(page).sheet().files().get(0).open()).getWidth());
    }

    @Test
    void jpegOfTheDeviceIsKeptByteForByte() throws Exception {
        BufferedImage picture = SimulatedPapers.picture(visit.incoming(), SimulatedPapers.LIST);
        Path own = folder.resolve("own.jpg");
        ImageIO.write(picture, "jpeg", own.toFile());
        Page page = kept(visit.keep(new ScannedPage(own, 1, 150, false)));
        assertArrayEquals(Files.readAllBytes(own), visit.leaf(page).sheet().files().get(0).bytes());
        assertTrue(Files.exists(own), "somebody else's file is not ours to erase");
    }

    @Test
    void blankPageIsAskedAboutAndNotDropped() throws Exception {
        Page page = kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.BACK).get(0)));
        assertEquals(Concern.BLANK, page.concern());
        assertTrue(Files.exists(visit.leaf(page).sheet().files().get(0).file()));
    }

    @Test
    void sameSheetAgainIsAskedAboutButNotWhenItIsToReplaceTheFirst() throws Exception {
        List<ScannedPage> scans = SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST, SimulatedPapers.LIST, SimulatedPapers.LIST);
        assertEquals(Concern.NONE, kept(visit.keep(scans.get(0))).concern());
        assertEquals(Concern.SAME_AS_BEFORE, kept(visit.keep(scans.get(1))).concern());
        assertEquals(Concern.NONE, kept(visit.keepInstead(scans.get(2))).concern());
    }

    @Test
    void brokenPicturesAreFaultsAndTheOtherPagesStay() throws Exception {
        Page good = kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST).get(0)));
        byte[] jpeg = visit.leaf(good).sheet().files().get(0).bytes();
        byte[] garbled = jpeg.clone();
        Arrays.fill(garbled, 2, 200, (byte) 0x5A);
        byte[][] broken = {{}, "not a picture".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(jpeg, jpeg.length / 2), garbled,
            "P6\n1240 1754\n255\nshort".getBytes(StandardCharsets.US_ASCII), "P5\n65000 65000\n255\n".getBytes(StandardCharsets.US_ASCII),
            "P9\n".getBytes(StandardCharsets.US_ASCII)};
        for (byte[] bytes : broken) {
            Path file = Files.write(visit.incoming().resolve("broken"), bytes);
            assertEquals(Fault.PAGE_INCOMPLETE, refused(visit.keep(new ScannedPage(file, 2, 150, false))));
        }
        assertEquals(Fault.PAGE_INCOMPLETE, refused(visit.keep(new ScannedPage(visit.incoming().resolve("gone"), 3, 150, false))));
        assertTrue(Files.exists(visit.leaf(good).sheet().files().get(0).file()));
    }

    @Test
    void everyKindOfPnmIsRead() throws Exception {
        for (String head : List.of("P4\n64 64\n", "P5\n64 64\n255\n", "P5\n64 64\n65535\n", "P5\n64 64\n15\n", "P6\n64 64\n255\n",
                "P6\n64 64\n65535\n")) {
            byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + 64 * 64 * 6);
            Path file = Files.write(visit.incoming().resolve("any.pnm"), bytes);
            kept(visit.keep(new ScannedPage(file, 1, 75, false)));
        }
    }

    @Test
    void nothingOfTheVisitSurvivesItsEnd() throws Exception {
        kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST).get(0)));
        visit.close();
        visit.close();
        assertEquals(List.of(), files(root));
    }

    @Test
    void whatACrashLeftIsErasedAtTheNextStart() throws Exception {
        kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST).get(0)));
        assertFalse(files(root).isEmpty());
        PageStore.open(root);
        assertEquals(List.of(), files(root));
    }

    @Test
    void otherAccountsCannotReadThePages() throws Exception {
        kept(visit.keep(SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST).get(0)));
        for (Path file : files(root)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
    }

    @Test
    void fullDiskIsNamed() throws Exception {
        ScannedPage scanned = SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.LIST).get(0);
        IOException full = new IOException();
        try (var out = Files.newOutputStream(Path.of("/dev/full"))) {
            out.write(new byte[1 << 16]);
        } catch (IOException e) {
            full = e;
        }
        assertEquals(Fault.DISK_FULL, WholeFile.faultOf(full));
        assertTrue(Files.exists(scanned.file()));
    }
}
