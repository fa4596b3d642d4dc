package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.SerialCable;

/** A printer that takes no more data, hangs up or is gone holds nobody up longer than its deadline. */
class PrinterStopsReadingTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(ints = {100, 9000})
    void deadlineHoldsOnTheNetwork(int bytes) throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "stall-seconds", "1")) {
            peer.stopsReadingAfter(bytes);
            assertEquals(Fault.NO_ANSWER, fault(printer));
            peer.recovers();
            assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
            assertLastIsWhole(peer);
        }
    }

    @Test
    void deadlineHoldsOnASerialLineAndNothingSpins(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200", "stall-seconds", "1")) {
            peer.stopsReadingAfter(5000);
            long before = processorNanos();
            assertEquals(Fault.NO_ANSWER, fault(printer));
            long busy = TimeUnit.NANOSECONDS.toMillis(processorNanos() - before);
            assertTrue(busy < 900, busy + " ms of processor time while waiting");
        }
    }

    /** Nothing hangs up and nothing is read: the process at the other end was stopped (SIGSTOP). */
    @ParameterizedTest
    @ValueSource(strings = {"serial://%s?baud=115200", "file://%s"})
    void stoppedPeerIsGivenUpAtTheDeadline(String to, @TempDir Path folder) throws Exception {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good().withRowTime(Duration.ofMillis(2)), cable.there());
             TicketPrinter printer = PrinterAtHand.open(to.formatted(cable.here()), "stall-seconds", "1")) {
            long already = peer.received();
            long[] stalled = new long[1];
            Thread hands = new Thread(() -> {
                Await.until("half a ticket", Duration.ofSeconds(10), () -> peer.received() > already + 6000);
                cable.stall();
                stalled[0] = System.nanoTime();
            });
            hands.start();
            Fault told = fault(printer);
            long after = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stalled[0]);
            hands.join();
            assertEquals(Fault.NO_ANSWER, told);
            System.out.printf("%s: given up %d ms after the peer was stopped, the line's patience being 1000 ms%n", to, after);
        }
    }

    @Test
    void deadlineHoldsOnADeviceFile(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("file://" + cable.here(), "stall-seconds", "1")) {
            peer.stopsReadingAfter(5000);
            assertEquals(Fault.NO_ANSWER, fault(printer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2500, 20_000})
    void hangingUpInMidTicketIsToldAndTheNextTicketIsWhole(int bytes) throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            peer.hangsUpAfter(bytes);
            assertEquals(Fault.NOT_CONNECTED, fault(printer));
            peer.recovers();
            assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
            assertLastIsWhole(peer);
        }
    }

    @Test
    void cableIsPulledAndPluggedAgainUnderAnotherName(@TempDir Path folder) throws Exception {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good().withRowTime(Duration.ofMillis(1)), cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200")) {
            String first = cable.here().toRealPath().toString();
            Thread hands = new Thread(() -> {
                Await.until("some rows", Duration.ofSeconds(10), () -> peer.uncut().height() > 50);
                cable.pull();
            });
            hands.start();
            assertEquals(Fault.NOT_CONNECTED, fault(printer));
            hands.join();
            assertTrue(printer.probe() instanceof DeviceHealth.Unreachable);
            // Somebody else takes the old name, as with a second adapter.
            try (SerialCable other = new SerialCable(Files.createDirectory(folder.resolve("other")))) {
                cable.plug();
                peer.plugInto(cable.there());
                assertTrue(!first.equals(cable.here().toRealPath().toString()), "the same terminal again");
                Await.until("the printer to be back", Duration.ofSeconds(5), () -> usable(printer));
                assertTrue(PrinterAtHand.print(printer, SamplePapers.ticket()).confirmed());
                assertLastIsWhole(peer);
            }
        }
    }

    private static boolean usable(TicketPrinter printer) {
        try {
            return printer.probe().usable();
        } catch (DeviceException e) {
            return false;
        }
    }

    @Test
    void jobIsCancelledWhileThePrinterStandsStill() throws Exception {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "stall-seconds", "60")) {
            Cancellation cancellation = new Cancellation();
            peer.stopsReadingAfter(3000);
            long already = peer.received();
            Thread hands = new Thread(() -> {
                Await.until("the printer to stand still", Duration.ofSeconds(10), () -> peer.received() >= already + 2900);
                cancellation.cancel();
            });
            hands.start();
            assertTimeoutPreemptively(LIMIT, () ->
                    assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), cancellation)));
            hands.join();
        }
    }

    @Test
    void closingTheDeviceEndsARunningJob() throws Exception {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "stall-seconds", "60")) {
            peer.stopsReadingAfter(3000);
            long already = peer.received();
            Thread hands = new Thread(() -> {
                Await.until("the printer to stand still", Duration.ofSeconds(10), () -> peer.received() >= already + 2900);
                printer.close();
            });
            hands.start();
            assertEquals(Fault.NOT_CONNECTED, fault(printer));
            hands.join();
        }
    }

    private static Fault fault(TicketPrinter printer) {
        return assertTimeoutPreemptively(LIMIT, () ->
                assertThrows(DeviceException.class, () -> PrinterAtHand.print(printer, SamplePapers.ticket())).fault());
    }

    private static void assertLastIsWhole(PrinterPeer peer) {
        int last = peer.papers().size() - 1;
        assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()), peer.papers().get(last)));
        assertEquals("", peer.letters());
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
