package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.SerialCable;

/** Whatever stops a ticket on its way is told by its name, and after it is mended the next ticket is whole. */
class PaperRunsOutInMidTicketTest {

    private static final Bitmap TICKET = new Typesetter(576, 203).set(SamplePapers.ticket());

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 517, 900, 1160})
    void atAnyRow(int row) throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.paperOutAfterRows(row);
            assertEquals(Fault.PAPER_OUT, fault(printer));
            assertEquals(DeviceHealth.blocked(Fault.PAPER_OUT), printer.probe());
            peer.paperOut(false);
            assertNextTicketIsWhole(printer, peer);
        }
    }

    @Test
    void onASerialLine(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200")) {
            peer.paperOutAfterRows(300);
            assertEquals(Fault.PAPER_OUT, fault(printer));
            peer.paperOut(false);
            assertNextTicketIsWhole(printer, peer);
        }
    }

    @Test
    void onAPrinterThatDoesNotSpeakUp() throws DeviceException {
        PrinterHabits habits = PrinterHabits.good().withoutAutomaticStatus().withBuffer(64_000);
        try (PrinterPeer peer = PrinterPeer.onNetwork(habits);
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.paperOutAfterRows(400);
            assertEquals(Fault.PAPER_OUT, fault(printer));
        }
    }

    @Test
    void coverIsOpenedInstead() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.coverOpensAfterRows(250);
            assertEquals(Fault.COVER_OPEN, fault(printer));
            peer.coverOpen(false);
            assertNextTicketIsWhole(printer, peer);
        }
    }

    @Test
    void faultsBeforeTheTicketLeaveNoHalfPaper() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.paperOut(true);
            assertEquals(Fault.PAPER_OUT, fault(printer));
            peer.paperOut(false);
            peer.coverOpen(true);
            assertEquals(Fault.COVER_OPEN, fault(printer));
            peer.coverOpen(false);
            peer.cutterStuck(true);
            assertEquals(Fault.CUTTER_STUCK, fault(printer));
            peer.cutterStuck(false);
            peer.mechanicalError(true);
            assertEquals(Fault.PAPER_JAM, fault(printer));
            peer.mechanicalError(false);
            assertEquals(0, peer.uncut().height());
            PrinterAtHand.print(printer, SamplePapers.ticket());
            assertEquals(1, peer.papers().size());
        }
    }

    @Test
    void nearEndIsForStaffAndStopsNothing() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.nearEnd(true);
            assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)), printer.probe());
        }
    }

    @Test
    void hotHeadPausesAPaperAndDoesNotEndIt() throws Exception {
        PrinterHabits slow = PrinterHabits.good().withRowTime(Duration.ofMillis(1));
        try (PrinterPeer peer = PrinterPeer.onNetwork(slow);
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            Thread hands = new Thread(() -> {
                Await.until("some rows", Duration.ofSeconds(10), () -> peer.uncut().height() > 100);
                peer.headHot(true);
                peer.headHot(false);
            });
            hands.start();
            assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
            hands.join();
            assertEquals(0, Dots.difference(TICKET, peer.papers().get(0)));
        }
    }

    @Test
    void openPrinterOnASerialLineSpeaksUpByItself(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200")) {
            DeviceHealth[] told = new DeviceHealth[1];
            PrinterAtHand.print(printer, SamplePapers.slip("x"));
            printer.onChange(health -> told[0] = health);
            peer.coverOpen(true);
            Await.until("the cover to be told", Duration.ofSeconds(5), () -> DeviceHealth.blocked(Fault.COVER_OPEN).equals(told[0]));
        }
    }

    private static Fault fault(TicketPrinter printer) {
        return assertThrows(DeviceException.class, () -> PrinterAtHand.print(printer, SamplePapers.ticket())).fault();
    }

    /** As the kiosk does: nothing is printed before the printer says that it is ready again. */
    private static void assertNextTicketIsWhole(TicketPrinter printer, PrinterPeer peer) throws DeviceException {
        Await.until("the printer to be ready again", Duration.ofSeconds(5), () -> ready(printer));
        assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
        List<PrintedPaper> papers = peer.papers();
        assertEquals(0, Dots.difference(TICKET, papers.get(papers.size() - 1)));
        assertEquals("", peer.letters());
    }

    private static boolean ready(TicketPrinter printer) {
        try {
            return printer.probe() instanceof DeviceHealth.Ready;
        } catch (DeviceException e) {
            return false;
        }
    }
}
