package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.PaperExit;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;

/** A printer that holds the paper in its mouth says whether it was taken, and a forgotten one is not given to the next person. */
class NobodyTakesTheTicketTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<PaperExit> told = new CopyOnWriteArrayList<>();

    private TicketPrinter open(PrinterPeer peer, String untaken, String seconds) throws DeviceException {
        TicketPrinter printer = PrinterAtHand.open(peer.address(), "presenter", "custom", "cut", "old", "take-seconds", seconds, "untaken", untaken);
        printer.onExit(told::add);
        return printer;
    }

    @Test
    void ticketIsPresentedAndTaken() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withPresenter());
             TicketPrinter printer = open(peer, "retract", "60")) {
            assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
            assertTrue(peer.paperAtExit());
            assertEquals(List.of(PaperExit.PRESENTED), told);
            peer.takePaper();
            Await.until("the hand to be noticed", SOON, () -> told.contains(PaperExit.TAKEN));
            assertEquals(List.of(PaperExit.PRESENTED, PaperExit.TAKEN), told);
            assertEquals("", peer.letters());
            assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()), peer.papers().get(0)));
        }
    }

    @Test
    void forgottenTicketIsDrawnInAfterItsTime() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withPresenter());
             TicketPrinter printer = open(peer, "retract", "1")) {
            PrinterAtHand.print(printer, SamplePapers.slip("A001"));
            Await.until("the ticket to be drawn in", SOON, () -> told.contains(PaperExit.RETRACTED));
            assertEquals(1, peer.retracted());
        }
    }

    @Test
    void nextTicketClearsTheOneThatHangsThere() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withPresenter());
             TicketPrinter printer = open(peer, "eject", "60")) {
            PrinterAtHand.print(printer, SamplePapers.slip("A001"));
            PrinterAtHand.print(printer, SamplePapers.slip("A002"));
            assertEquals(List.of(PaperExit.PRESENTED, PaperExit.EJECTED, PaperExit.PRESENTED), told);
            assertEquals(1, peer.ejected());
            assertTrue(peer.paperAtExit());
        }
    }

    @Test
    void fullStatusNamesEachFaultAndStopsATicketOnItsWay() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withPresenter().withBuffer(64_000));
             TicketPrinter printer = open(peer, "leave", "60")) {
            peer.nearEnd(true);
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)), printer.probe());
            peer.nearEnd(false);
            peer.paperOutAfterRows(300);
            DeviceException stopped = assertThrows(DeviceException.class, () -> PrinterAtHand.print(printer, SamplePapers.ticket()));
            assertEquals(Fault.PAPER_OUT, stopped.fault());
            assertFalse(stopped.nothingBegun());
            DeviceException refused = assertThrows(DeviceException.class, () -> PrinterAtHand.print(printer, SamplePapers.ticket()));
            assertTrue(refused.nothingBegun(), "half a ticket where none was begun");
            peer.paperOut(false);
            peer.coverOpen(true);
            assertEquals(DeviceHealth.blocked(Fault.COVER_OPEN), printer.probe());
            peer.coverOpen(false);
            Await.until("the printer to be ready", SOON, () -> ready(printer));
            assertTrue(PrinterAtHand.print(printer, SamplePapers.slip("A003")).confirmed());
            assertEquals(List.of(PaperExit.PRESENTED), told);
        }
    }

    private static boolean ready(TicketPrinter printer) {
        try {
            return printer.probe() instanceof DeviceHealth.Ready;
        } catch (DeviceException e) {
            return false;
        }
    }
}
