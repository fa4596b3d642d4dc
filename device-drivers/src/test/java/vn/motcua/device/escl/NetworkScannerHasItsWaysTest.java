package vn.motcua.device.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.device.WholeJpeg;
import vn.motcua.device.peer.EsclHabits;
import vn.motcua.device.peer.EsclPeer;
import vn.motcua.device.peer.EsclPeer.Mishap;

class NetworkScannerHasItsWaysTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private final EsclPeer peer = EsclPeer.plain();
    private final List<ScannedPage> arrived = new ArrayList<>();

    @AfterEach
    void switchOff() {
        peer.close();
    }

    private DocumentScanner open(Map<String, String> given) throws DeviceException {
        EsclDriver driver = new EsclDriver();
        return (DocumentScanner) driver.open(new DeviceId(peer.address()), Settings.of(driver.options(), given));
    }

    private ScanRequest request(Source source, boolean duplex, int most) {
        return new ScanRequest(source, duplex, ScanRequest.Colour.GREY, 75, folder, most);
    }

    private int scan(Source source, boolean duplex) throws DeviceException {
        try (DocumentScanner scanner = open(Map.of())) {
            return scanner.scan(request(source, duplex, 100), arrived::add, new Cancellation());
        }
    }

    @Test
    void progressIsToldWhereTheLengthIsAndNeverInvented() throws Exception {
        List<Integer> told = new CopyOnWriteArrayList<>();
        PageReceiver watching = new PageReceiver() {
            @Override
            public void page(ScannedPage page) {
                arrived.add(page);
            }

            @Override
            public void progress(int percent) {
                told.add(percent);
            }
        };
        peer.load(2);
        try (DocumentScanner scanner = open(Map.of())) {
            scanner.scan(request(Source.FEEDER, false, 100), watching, new Cancellation());
            assertTrue(told.size() >= 2 && told.stream().allMatch(percent -> percent > 0 && percent <= 100), told::toString);
            told.clear();
            peer.load(1).habits().doesNotTellLengths();
            scanner.scan(request(Source.FEEDER, false, 100), watching, new Cancellation());
        }
        assertEquals(List.of(), told);
        assertEquals(3, arrived.size());
    }

    private Fault faultOf(Source source) {
        return assertThrows(DeviceException.class, () -> scan(source, false)).fault();
    }

    private List<Path> filesLeft() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(EsclHabits.Place.class)
    void jobIsFoundWhereverItIsSaidToBe(EsclHabits.Place place) throws Exception {
        peer.load(2).habits().place(place);
        assertEquals(2, scan(Source.FEEDER, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 409, 410})
    void endOfTheFeederHasManyNumbers(int code) throws Exception {
        peer.load(3).habits().endOfFeeder(code);
        assertEquals(3, scan(Source.FEEDER, false));
        for (ScannedPage page : arrived) {
            assertEquals(new WholeJpeg(620, 877), WholeJpeg.read(page.file()));
        }
    }

    @Test
    void scannerThatIsNotReadyYetIsAskedAgain() throws Exception {
        peer.load(2).habits().notReadyYet(2).busyAtFirst(2);
        assertEquals(2, scan(Source.FEEDER, false));
    }

    @Test
    void emptyFeederSendsUsToTheGlass() throws Exception {
        assertEquals(1, scan(Source.AUTOMATIC, false));
        peer.habits().doesNotTellOfPaper();
        assertEquals(1, scan(Source.AUTOMATIC, false));
        assertEquals(Fault.FEEDER_EMPTY, faultOf(Source.FEEDER));
    }

    @Test
    void backsComeAfterTheirFronts() throws Exception {
        peer.load(2);
        assertEquals(4, scan(Source.FEEDER, true));
        assertEquals(List.of(false, true, false, true), arrived.stream().map(ScannedPage::back).toList());
    }

    @Test
    void jamThatLooksLikeAnEmptyPageIsAJam() throws Exception {
        peer.load(4).failAt(3, Mishap.JAM_WITHOUT_BYTES);
        assertEquals(Fault.FEEDER_JAM, faultOf(Source.FEEDER));
        assertEquals(2, arrived.size());
        assertEquals(2, filesLeft().size());
        try (DocumentScanner scanner = open(Map.of())) {
            assertEquals(DeviceHealth.blocked(Fault.FEEDER_JAM), scanner.probe());
            peer.clear();
            assertEquals(2, scanner.scan(request(Source.FEEDER, false, 100), arrived::add, new Cancellation()));
        }
    }

    @Test
    void twoSheetsAtOnceAreNotTheEndOfTheFeeder() {
        peer.load(4).failAt(2, Mishap.DOUBLE_FEED);
        assertEquals(Fault.DOUBLE_FEED, faultOf(Source.FEEDER));
        assertEquals(1, arrived.size());
    }

    @Test
    void jobThatTheScannerBreaksOffIsNotTakenForItsEnd() {
        peer.load(4).failAt(3, Mishap.ABORTED);
        assertEquals(Fault.UNKNOWN, faultOf(Source.FEEDER));
        assertEquals(2, arrived.size());
    }

    @ParameterizedTest
    @EnumSource(value = Mishap.class, names = {"TRUNCATED", "LINE_BREAKS"})
    void halfAPageIsNotTakenForAPage(Mishap mishap) throws Exception {
        peer.load(3).failAt(2, mishap);
        assertEquals(Fault.PAGE_INCOMPLETE, faultOf(Source.FEEDER));
        assertEquals(filesLeft(), arrived.stream().map(ScannedPage::file).toList());
        assertEquals(1, arrived.size());
    }

    @Test
    void zerosAfterThePagesEndAreNoDamage() throws Exception {
        peer.load(1).habits().zerosAfterPage(300);
        assertEquals(1, scan(Source.FEEDER, false));
    }

    @Test
    void scannerThatForgetsItsJobsIsBelieved() throws Exception {
        peer.load(1).habits().forgetsJobs();
        assertEquals(1, scan(Source.FEEDER, false));
    }

    @Test
    void openHatchIsSaidAndNotScanned() throws Exception {
        peer.load(1).openHatch();
        try (DocumentScanner scanner = open(Map.of())) {
            assertEquals(DeviceHealth.blocked(Fault.SCANNER_COVER_OPEN), scanner.probe());
        }
    }

    @Test
    void pageThatHangsIsLeftAtOnceAndTheJobTakenAway() throws Exception {
        peer.load(3).failAt(2, Mishap.HANGS);
        Cancellation cancellation = new Cancellation();
        long[] cancelledAt = new long[1];
        Thread citizen = new Thread(() -> {
            Await.until("the second page to begin", SOON, () -> nextDocuments() == 2);
            cancelledAt[0] = Await.beat();
            cancellation.cancel();
        });
        citizen.start();
        try (DocumentScanner scanner = open(Map.of())) {
            assertEquals(1, scanner.scan(request(Source.FEEDER, false, 100), arrived::add, cancellation));
            Await.tookAtMost(Duration.ofSeconds(1), cancelledAt[0]);
            Await.until("the job to be taken off the scanner", SOON, () -> peer.asked().stream().anyMatch(line -> line.startsWith("DELETE")));
            assertEquals(1, filesLeft().size());
            assertEquals(2, scanner.scan(request(Source.FEEDER, false, 100), arrived::add, new Cancellation()));
        }
        citizen.join();
    }

    private long nextDocuments() {
        return peer.asked().stream().filter(line -> line.endsWith("/NextDocument")).count();
    }

    @Test
    void scannerThatFallsSilentInMidPageIsGivenUp() throws Exception {
        peer.load(2).failAt(1, Mishap.HANGS);
        try (DocumentScanner scanner = open(Map.of("silence", "2"))) {
            DeviceException ended = assertThrows(DeviceException.class,
                    () -> scanner.scan(request(Source.FEEDER, false, 100), arrived::add, new Cancellation()));
            assertEquals(Fault.NO_ANSWER, ended.fault());
        }
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void closingTheScannerUnblocksTheJob() throws Exception {
        peer.load(2).failAt(1, Mishap.HANGS);
        DocumentScanner scanner = open(Map.of());
        Thread technician = new Thread(() -> {
            Await.until("the page to begin", SOON, () -> nextDocuments() == 1);
            scanner.close();
        });
        technician.start();
        assertEquals(Fault.NOT_CONNECTED, assertThrows(DeviceException.class,
                () -> scanner.scan(request(Source.FEEDER, false, 100), arrived::add, new Cancellation())).fault());
        technician.join();
    }

    @Test
    void rescanOfOnePageLeavesTheOthersInTheFeeder() throws Exception {
        peer.load(3);
        try (DocumentScanner scanner = open(Map.of())) {
            assertEquals(1, scanner.scan(request(Source.FEEDER, false, 1), arrived::add, new Cancellation()));
        }
        assertEquals(2, peer.sheetsLeft());
    }
}
