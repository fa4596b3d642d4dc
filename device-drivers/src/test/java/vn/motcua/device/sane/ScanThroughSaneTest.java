package vn.motcua.device.sane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.PnmHeader;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;

class ScanThroughSaneTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private SaneOnThisMachine sane;

    @BeforeEach
    void configure() {
        sane = new SaneOnThisMachine(folder);
    }

    private Fault faultOf(Source source) {
        return assertThrows(DeviceException.class, () -> sane.scan(SaneOnThisMachine.TEST, source)).fault();
    }

    @Test
    void pictureComesThroughUnchanged() throws Exception {
        byte[] pixels = new byte[240 * 320 * 3];
        new Random(7).nextBytes(pixels);
        Path original = folder.resolve("original.ppm");
        Files.write(original, concat("P6\n240 320\n255\n".getBytes(StandardCharsets.US_ASCII), pixels));

        int pages = sane.with("extra", "--filename \"" + original + "\"").scan(SaneOnThisMachine.PICTURE_FILE, Source.AUTOMATIC);

        assertEquals(1, pages);
        byte[] scanned = Files.readAllBytes(sane.arrived.get(0).file());
        int length = PnmHeader.read(new ByteArrayInputStream(scanned)).length();
        assertArrayEquals(pixels, Arrays.copyOfRange(scanned, length, scanned.length));
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] both = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }

    @Test
    void feederIsEmptiedAndEveryPageComesInOrder() throws Exception {
        int pages = sane.scan(SaneOnThisMachine.TEST, Source.FEEDER);

        assertEquals(10, pages);
        assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), sane.arrived.stream().map(ScannedPage::number).toList());
        assertEquals(sane.filesLeft(), sane.arrived.stream().map(ScannedPage::file).toList());
    }

    @Test
    void firstScannerFoundWillDoWhenNoneIsNamed() throws Exception {
        assertEquals(10, sane.scan(new DeviceId("test:*"), Source.FEEDER));
    }

    @Test
    void glassGivesOnePage() throws Exception {
        assertEquals(1, sane.scan(SaneOnThisMachine.TEST, Source.GLASS));
        assertEquals(75, sane.arrived.get(0).dotsPerInch());
    }

    @Test
    void rescanOfOnePageLeavesTheOthersInTheFeeder() throws Exception {
        ScanRequest one = new ScanRequest(Source.FEEDER, false, ScanRequest.Colour.GREY, 75, sane.pages, 1);
        assertEquals(1, sane.scan(SaneOnThisMachine.TEST, one, new Cancellation()));
        assertEquals(1, sane.filesLeft().size());
    }

    @ParameterizedTest
    @CsvSource({"JAMMED,FEEDER_JAM", "COVER_OPEN,SCANNER_COVER_OPEN", "NO_DOCS,FEEDER_EMPTY", "DEVICE_BUSY,IN_USE",
            "IO_ERROR,NOT_CONNECTED", "ACCESS_DENIED,NOT_PERMITTED", "NO_MEM,BROKEN", "INVAL,WRONG_SETTINGS"})
    void whatTheScannerSaysReachesUsByName(String saneStatus, Fault expected) throws IOException {
        sane.with("extra", "--read-return-value SANE_STATUS_" + saneStatus);
        assertEquals(expected, faultOf(Source.FEEDER));
        assertEquals(List.of(), sane.filesLeft());
    }

    @Test
    void pageThatEndsEarlyIsNotTakenForAPage() throws IOException {
        sane.with("extra", "--read-return-value SANE_STATUS_EOF");
        assertEquals(Fault.PAGE_INCOMPLETE, faultOf(Source.GLASS));
        assertEquals(List.of(), sane.arrived);
        Await.until("the short page to be erased", SOON, this::nothingLeft);
    }

    @Test
    void pagesBeforeAJamAreKept() throws Exception {
        sane.through("""
                case "$*" in *--batch*) ;; *) exec scanimage "$@" ;; esac
                scanimage "$@" --batch-count=2 || exit
                exec scanimage "$@" --batch-start=3 --read-return-value SANE_STATUS_JAMMED
                """);
        assertEquals(Fault.FEEDER_JAM, faultOf(Source.FEEDER));
        assertEquals(List.of(1, 2), sane.arrived.stream().map(ScannedPage::number).toList());
        assertEquals(sane.filesLeft(), sane.arrived.stream().map(ScannedPage::file).toList());
    }

    @Test
    void emptyFeederSendsUsToTheGlass() throws Exception {
        sane.through("""
                case "$*" in *Feeder*) exec scanimage "$@" --read-return-value SANE_STATUS_NO_DOCS ;; *) exec scanimage "$@" ;; esac
                """);
        assertEquals(1, sane.scan(SaneOnThisMachine.TEST, Source.AUTOMATIC));
    }

    @Test
    void cancelInMidPageReturnsWithinASecondAndLeavesNothing() throws Exception {
        sane.with("extra", "--read-limit=yes --read-limit-size 2048 --read-delay=yes --read-delay-duration 200000");
        Cancellation cancellation = new Cancellation();
        try (DocumentScanner scanner = sane.open(SaneOnThisMachine.TEST)) {
            long[] cancelledAt = new long[1];
            Thread citizen = new Thread(() -> {
                Await.until("the page to begin", SOON, () -> !nothingLeft());
                cancelledAt[0] = Await.beat();
                cancellation.cancel();
            });
            citizen.start();
            int pages = scanner.scan(sane.request(Source.FEEDER, 300), sane.arrived::add, cancellation);
            Await.tookAtMost(Duration.ofSeconds(1), cancelledAt[0]);
            citizen.join();

            assertEquals(0, pages);
        }
        Await.until("the half page to be erased", SOON, this::nothingLeft);
    }

    @Test
    void scannerIsFreeAgainAfterACancelledJob() throws Exception {
        sane.through("""
                case "$*" in *"resolution 300"*) exec scanimage "$@" --read-delay=yes --read-delay-duration 200000 ;; esac
                exec scanimage "$@"
                """);
        try (DocumentScanner scanner = sane.open(SaneOnThisMachine.TEST)) {
            Cancellation cancellation = new Cancellation();
            Thread citizen = new Thread(() -> {
                Await.until("the page to begin", SOON, () -> !nothingLeft());
                cancellation.cancel();
            });
            citizen.start();
            scanner.scan(sane.request(Source.FEEDER, 300), sane.arrived::add, cancellation);
            citizen.join();
            assertEquals(10, scanner.scan(sane.request(Source.FEEDER, 75), sane.arrived::add, new Cancellation()));
        }
    }

    @Test
    void slowPageTellsHowFarItIs() throws Exception {
        sane.with("extra", "--read-limit=yes --read-limit-size 2048 --read-delay=yes --read-delay-duration 20000");
        List<Integer> told = new CopyOnWriteArrayList<>();
        PageReceiver receiver = new PageReceiver() {
            @Override
            public void page(ScannedPage page) {
                sane.arrived.add(page);
            }

            @Override
            public void progress(int percent) {
                told.add(percent);
            }
        };
        try (DocumentScanner scanner = sane.open(SaneOnThisMachine.TEST)) {
            assertEquals(1, scanner.scan(sane.request(Source.GLASS, 75), receiver, new Cancellation()));
        }
        assertTrue(told.stream().anyMatch(percent -> percent > 0 && percent < 100), told.toString());
        assertEquals(told.stream().sorted().toList(), told);
    }

    @Test
    void closingTheScannerUnblocksTheJob() throws Exception {
        sane.with("extra", "--read-limit=yes --read-limit-size 2048 --read-delay=yes --read-delay-duration 200000");
        DocumentScanner scanner = sane.open(SaneOnThisMachine.TEST);
        Thread technician = new Thread(() -> {
            Await.until("the page to begin", SOON, () -> !nothingLeft());
            scanner.close();
        });
        technician.start();
        DeviceException ended = assertThrows(DeviceException.class,
                () -> scanner.scan(sane.request(Source.GLASS, 300), sane.arrived::add, new Cancellation()));
        assertEquals(Fault.NOT_CONNECTED, ended.fault());
        technician.join();
    }

    @Test
    void backendThatCrashesDoesNotTakeTheKioskAlong() throws Exception {
        sane.through("""
                case "$*" in *--batch*) ;; *) exec scanimage "$@" ;; esac
                scanimage "$@" --batch-count=1
                kill -SEGV $$
                """);
        assertEquals(Fault.UNKNOWN, faultOf(Source.FEEDER));
        assertEquals(1, sane.arrived.size());
    }

    @Test
    void hungScannerIsGivenUpAfterItsSilence() throws Exception {
        sane.with("silence", "5").through("""
                case "$*" in *--batch*) exec sleep 60 ;; *) exec scanimage "$@" ;; esac
                """);
        assertEquals(Fault.NO_ANSWER, faultOf(Source.GLASS));
    }

    @Test
    void missingScanimageNamesItsPackage() {
        sane.with("program", folder.resolve("not-there").toString());
        DeviceException refused = assertThrows(DeviceException.class, () -> sane.open(SaneOnThisMachine.TEST));
        assertEquals(Fault.NOT_CONNECTED, refused.fault());
        assertTrue(refused.getMessage().contains("apt-get install sane-utils"), refused.getMessage());
    }

    @Test
    void fullDiskIsToldBeforeTheFirstPage() {
        sane.withFreeSpace(() -> 1 << 20);
        assertEquals(Fault.DISK_FULL, faultOf(Source.GLASS));
    }

    @Test
    void diskThatFillsUpInMidPageIsNotBlamedOnTheScanner() {
        // Short pages while less is free than they lack: what scanimage does on a full disk, where it reports success.
        long[] free = {1L << 30, 0};
        int[] asked = {0};
        sane.withFreeSpace(() -> free[Math.min(asked[0]++, 1)]).with("extra", "--read-return-value SANE_STATUS_EOF");
        assertEquals(Fault.DISK_FULL, faultOf(Source.GLASS));
    }

    private boolean nothingLeft() {
        try {
            return sane.filesLeft().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
