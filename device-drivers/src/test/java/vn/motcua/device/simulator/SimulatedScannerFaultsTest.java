package vn.motcua.device.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PnmHeader;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;

class SimulatedScannerFaultsTest {

    @TempDir
    Path folder;
    private final SimulatedScannerDriver driver = new SimulatedScannerDriver();
    private final ScannerPanel panel = driver.panel();
    private final List<ScannedPage> arrived = new ArrayList<>();
    private DocumentScanner scanner;

    @BeforeEach
    void open() throws DeviceException {
        scanner = open(Map.of("sheets", "0", "millis-per-page", "0"));
    }

    private DocumentScanner open(Map<String, String> given) throws DeviceException {
        return driver.open(SimulatedScannerDriver.SCANNER, Settings.of(driver.options(), given));
    }

    private int scan(Source source, boolean duplex) throws DeviceException {
        return scanner.scan(new ScanRequest(source, duplex, ScanRequest.Colour.GREY, 75, folder, 100), arrived::add, new Cancellation());
    }

    private Fault faultOf(Source source) {
        return assertThrows(DeviceException.class, () -> scan(source, false)).fault();
    }

    private long filesLeft() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void everySheetComesOutWholeAndOnce() throws Exception {
        panel.load(3);
        assertEquals(3, scan(Source.FEEDER, false));
        for (ScannedPage page : arrived) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(page.file()))) {
                assertEquals(PnmHeader.read(in).fileSize(), Files.size(page.file()));
            }
        }
        assertEquals(Fault.FEEDER_EMPTY, faultOf(Source.FEEDER));
    }

    @Test
    void backsComeAfterTheirFronts() throws Exception {
        panel.load(2);
        assertEquals(4, scan(Source.FEEDER, true));
        assertEquals(List.of(false, true, false, true), arrived.stream().map(ScannedPage::back).toList());
    }

    @Test
    void jamKeepsThePagesBeforeItAndTheSheetToPutBack() throws Exception {
        panel.load(4);
        panel.failAt(3, Fault.FEEDER_JAM);
        assertEquals(Fault.FEEDER_JAM, faultOf(Source.FEEDER));
        assertEquals(2, arrived.size());
        assertEquals(DeviceHealth.blocked(Fault.FEEDER_JAM), scanner.probe());
        assertEquals(Fault.FEEDER_JAM, faultOf(Source.FEEDER));

        panel.clearJam();
        assertEquals(2, scan(Source.FEEDER, false));
    }

    @Test
    void coverOpenedInMidPageStopsTheJob() throws Exception {
        panel.load(1);
        panel.pace(Duration.ofSeconds(30));
        Thread hand = new Thread(() -> {
            Await.until("the page to begin", Duration.ofSeconds(20), () -> panel.view().inFeeder().isEmpty());
            panel.cover(true);
        });
        hand.start();
        assertEquals(Fault.SCANNER_COVER_OPEN, faultOf(Source.FEEDER));
        hand.join();
        assertEquals(0, filesLeft());
    }

    @Test
    void slowScannerIsCancelledWithinASecond() throws Exception {
        panel.load(1);
        panel.pace(Duration.ofSeconds(30));
        Cancellation cancellation = new Cancellation();
        long[] cancelledAt = new long[1];
        Thread citizen = new Thread(() -> {
            Await.until("the page to begin", Duration.ofSeconds(20), () -> panel.view().inFeeder().isEmpty());
            cancelledAt[0] = Await.beat();
            cancellation.cancel();
        });
        citizen.start();
        int pages = scanner.scan(new ScanRequest(Source.FEEDER, false, ScanRequest.Colour.GREY, 75, folder, 9), arrived::add, cancellation);
        Await.tookAtMost(Duration.ofSeconds(1), cancelledAt[0]);
        assertEquals(0, pages);
        assertEquals(0, filesLeft());
        citizen.join();
    }

    @Test
    void cablePulledInMidPageIsNotAnEmptyFeeder() throws Exception {
        panel.load(1);
        panel.pace(Duration.ofSeconds(30));
        Thread hand = new Thread(() -> {
            Await.until("the page to begin", Duration.ofSeconds(20), () -> panel.view().inFeeder().isEmpty());
            panel.unplug();
        });
        hand.start();
        assertEquals(Fault.NOT_CONNECTED, faultOf(Source.FEEDER));
        hand.join();
    }

    @Test
    void emptyFeederSendsUsToTheGlass() throws Exception {
        panel.layOnGlass("giay-chung-sinh");
        assertEquals(1, scan(Source.AUTOMATIC, false));
        panel.clearGlass();
        assertEquals(Fault.FEEDER_EMPTY, faultOf(Source.AUTOMATIC));
    }

    @Test
    void somebodysOwnPicturesAreHandedOverUnchanged() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Path picture = Files.writeString(mine.resolve("page.pgm"), "P5 210 297 255\n" + "x".repeat(210 * 297));
        Files.writeString(mine.resolve("readme.txt"), "no page");
        scanner = open(Map.of("pages", mine.toString(), "sheets", "1", "millis-per-page", "0"));
        assertEquals(1, scan(Source.AUTOMATIC, false));
        assertEquals(-1, Files.mismatch(picture, arrived.get(0).file()));
    }
}
