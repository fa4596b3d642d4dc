package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;

/**
 * At whatever byte of a ticket something happens: it is told by its name, nothing is called printed that did not come out, and
 * the next ticket is whole.
 */
class FaultAtAnyByteTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Bitmap SLIP = new Typesetter(576, 203).set(SamplePapers.slip("A042"));
    /** A prime, so that the faults meet commands, data and questions at other places each. */
    private static final int STEP = 37;

    /** What happens, what it is called, and how a person mends it. */
    enum Trouble {
        PAPER_ENDS(Fault.PAPER_OUT, peer -> peer.paperOut(true), peer -> peer.paperOut(false)),
        COVER_IS_OPENED(Fault.COVER_OPEN, peer -> peer.coverOpen(true), peer -> peer.coverOpen(false)),
        PAPER_JAMS(Fault.PAPER_JAM, peer -> peer.mechanicalError(true), peer -> peer.mechanicalError(false)),
        CUTTER_STICKS(Fault.CUTTER_STUCK, peer -> peer.cutterStuck(true), peer -> peer.cutterStuck(false)),
        SWITCHED_TO_PAUSE(Fault.OFFLINE, peer -> peer.offline(true), peer -> peer.offline(false)),
        CABLE_IS_PULLED(Fault.NOT_CONNECTED, peer -> peer.hangsUpAfter(0), PrinterPeer::recovers),
        POWER_GOES_AND_COMES(Fault.NOT_CONNECTED, PrinterPeer::losesPower, PrinterPeer::recovers);

        private final Fault fault;
        private final Consumer<PrinterPeer> happens;
        private final Consumer<PrinterPeer> mended;

        Trouble(Fault fault, Consumer<PrinterPeer> happens, Consumer<PrinterPeer> mended) {
            this.fault = fault;
            this.happens = happens;
            this.mended = mended;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldAndTheNextTicketIsWhole(Trouble trouble) throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            // The first job clears away what another program may have left, and is longer.
            PrinterAtHand.print(printer, SamplePapers.slip("A042"));
            long before = peer.received();
            PrinterAtHand.print(printer, SamplePapers.slip("A042"));
            long bytes = peer.received() - before;
            int met = 0;
            for (long at = 1 + trouble.ordinal() * 5; at < bytes; at += STEP) {
                met += meets(trouble, at, peer, printer) ? 1 : 0;
            }
            assertTrue(met > 8, met + " of " + bytes + " bytes");
            assertEquals("", peer.letters());
        }
    }

    /** @return false when the ticket was out before it mattered */
    private static boolean meets(Trouble trouble, long at, PrinterPeer peer, TicketPrinter printer) throws DeviceException {
        int out = peer.papers().size();
        peer.after(at, () -> trouble.happens.accept(peer));
        boolean stopped = stopped(trouble, at, peer, printer);
        peer.nothingAfterAll();
        if (!stopped) {
            assertEquals(out + 1, peer.papers().size(), trouble + " at byte " + at + ": called printed, and no paper came out");
        }
        trouble.mended.accept(peer);
        Await.until("the printer after " + trouble + " at byte " + at, SOON, () -> ready(printer));
        assertTrue(PrinterAtHand.print(printer, SamplePapers.slip("A042")).confirmed());
        PrintedPaper last = peer.papers().get(peer.papers().size() - 1);
        assertEquals(0, Dots.difference(SLIP, last), trouble + " at byte " + at + ": the next ticket");
        return stopped;
    }

    private static boolean stopped(Trouble trouble, long at, PrinterPeer peer, TicketPrinter printer) {
        try {
            PrintReport report = PrinterAtHand.print(printer, SamplePapers.slip("A042"));
            if (!report.confirmed()) {
                fail(trouble + " at byte " + at + ": neither printed nor not");
            }
            return false;
        } catch (DeviceException e) {
            assertEquals(trouble.fault, e.fault(), trouble + " at byte " + at + ": " + e.getMessage());
            return true;
        }
    }

    private static boolean ready(TicketPrinter printer) {
        try {
            return printer.probe() instanceof DeviceHealth.Ready;
        } catch (DeviceException e) {
            return false;
        }
    }

    /** Pauses a ticket and does not end it. */
    @ParameterizedTest
    @ValueSource(ints = {30, 700, 1400})
    void hotHeadIsWaitedFor(int at) throws Exception {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            boolean[] hot = new boolean[1];
            peer.after(at, () -> {
                peer.headHot(true);
                hot[0] = true;
            });
            Thread hands = new Thread(() -> {
                Await.until("the head to be hot", SOON, () -> hot[0]);
                peer.headHot(false);
            });
            hands.start();
            assertTrue(PrinterAtHand.print(printer, SamplePapers.slip("A042")).confirmed());
            hands.join();
            assertEquals(0, Dots.difference(SLIP, peer.papers().get(0)));
        }
    }

    /** What stays hot is no printed ticket. */
    @Test
    void headThatStaysHotIsTold() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "stall-seconds", "1")) {
            peer.after(200, () -> peer.headHot(true));
            DeviceException told = assertThrows(DeviceException.class, () -> PrinterAtHand.print(printer, SamplePapers.slip("A042")));
            assertEquals(Fault.HEAD_TOO_HOT, told.fault());
        }
    }
}
