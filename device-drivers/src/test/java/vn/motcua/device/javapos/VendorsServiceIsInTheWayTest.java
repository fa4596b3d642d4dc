package vn.motcua.device.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jpos.POSPrinterConst;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;

/** A printer behind JavaPOS prints the same dots, and its service's troubles have the kiosk's names. */
class VendorsServiceIsInTheWayTest {

    private static final JavaPosDriver DRIVER = new JavaPosDriver();
    private static Path entries;

    @BeforeAll
    static void entries(@TempDir Path folder) throws IOException {
        entries = FakeService.entries(folder);
    }

    @BeforeEach
    void reset() {
        FakeService.reset();
    }

    private static TicketPrinter open() throws DeviceException {
        return open(FakeService.PRINTER);
    }

    private static TicketPrinter open(String name) throws DeviceException {
        return (TicketPrinter) DRIVER.open(new DeviceId(name), Settings.of(DRIVER.options(), Map.of("entries", entries.toString())));
    }

    @Test
    void paperIsThePictureThatWasSet() throws DeviceException {
        try (TicketPrinter printer = open()) {
            assertEquals("Fake printer", printer.info().model());
            assertTrue(printer.print(SamplePapers.ticket(), new Cancellation()).confirmed());
        }
        Bitmap set = new Typesetter(576, 203).set(SamplePapers.ticket());
        var paper = FakeService.PAPERS.get(0);
        assertEquals(SamplePapers.ADDRESS, Dots.code(paper));
        for (int y = 0; y < set.height(); y++) {
            for (int x = 0; x < set.width(); x++) {
                assertEquals(set.black(x, y), (paper.getRGB(x, y) & 0xFF) == 0);
            }
        }
        assertEquals(1, FakeService.cuts);
    }

    @Test
    void faultsHaveTheirNamesBeforeAndWhilePrinting() throws DeviceException {
        try (TicketPrinter printer = open()) {
            FakeService.paperLow = true;
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)), printer.probe());
            FakeService.coverOpen = true;
            DeviceException before = assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), new Cancellation()));
            assertEquals(Fault.COVER_OPEN, before.fault());
            assertTrue(before.nothingBegun());
            FakeService.coverOpen = false;
            FakeService.runsOutWhilePrinting = true;
            DeviceException during = assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), new Cancellation()));
            assertEquals(Fault.PAPER_OUT, during.fault());
            assertFalse(during.nothingBegun());
        }
    }

    @Test
    void serviceSpeaksUpByItself() throws DeviceException {
        try (TicketPrinter printer = open()) {
            List<DeviceHealth> told = new CopyOnWriteArrayList<>();
            printer.onChange(told::add);
            FakeService.coverOpen = true;
            FakeService.speakUp(POSPrinterConst.PTR_SUE_COVER_OPEN);
            Await.until("the cover to be told", Duration.ofSeconds(20), () -> told.contains(DeviceHealth.blocked(Fault.COVER_OPEN)));
        }
    }

    @Test
    void wrongNamesAndTakenPrintersAreSaid() {
        assertEquals(Fault.WRONG_SETTINGS, assertThrows(DeviceException.class, () -> open("Nothing")).fault());
        FakeService.claimedByAnother = true;
        assertEquals(Fault.NO_ANSWER, assertThrows(DeviceException.class, VendorsServiceIsInTheWayTest::open).fault());
    }
}
