package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.SerialCable;

/** A printer that says nothing is never said to have printed; one that is not there is named. */
class PrinterKeepsSilentTest {

    @Test
    void cloneThatNeverAnswersPrintsButConfirmsNothing() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN)), printer.probe());
            assertFalse(printer.capabilities().reportsPaper());
            assertFalse(PrinterAtHand.print(printer, SamplePapers.slip("x")).confirmed());
            assertEquals(1, peer.papers().size());
        }
    }

    @Test
    void cloneWithoutMarkersConfirmsNothing() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good().withoutMarkers());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            assertTrue(printer.capabilities().reportsPaper());
            assertFalse(PrinterAtHand.print(printer, SamplePapers.slip("x")).confirmed());
            assertEquals(1, peer.papers().size());
        }
    }

    /** So slow that its word comes while the next ticket is awaited: six seconds, because the driver waits for it twice. */
    @Test
    void lateWordOfOneTicketDoesNotPassForTheNext(@TempDir Path folder) throws DeviceException {
        PrinterHabits slow = PrinterHabits.good().withRowTime(Duration.ofMillis(55));
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(slow, cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200")) {
            assertFalse(PrinterAtHand.print(printer, SamplePapers.slip("1")).confirmed());
            boolean second = PrinterAtHand.print(printer, SamplePapers.slip("2")).confirmed();
            assertTrue(!second || peer.papers().size() == 2, "called printed while " + peer.papers().size() + " papers were out");
        }
    }

    @Test
    void silenceOfAPrinterThatMustAnswerMeansSwitchedOff() {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent())) {
            assertEquals(Fault.NO_ANSWER, refusal(peer.address(), "answers", "yes"));
        }
    }

    @Test
    void nobodyListensAtTheAddress() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertEquals(Fault.NOT_CONNECTED, refusal("tcp://127.0.0.1:" + free));
    }

    @Test
    void portIsNotThere() {
        assertEquals(Fault.NOT_CONNECTED, refusal("serial:///dev/no-such-port?baud=9600"));
        assertEquals(Fault.NOT_CONNECTED, refusal("file:///dev/no-such-printer"));
    }

    @Test
    void portIsInUse(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter first = PrinterAtHand.open("serial://" + cable.here())) {
            assertTrue(first.probe().usable());
            // Another spelling of the same port, so that the driver does not know that it is the same.
            assertEquals(Fault.IN_USE, refusal("serial://" + cable.here() + "?flow=none"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lp0", "tcp://", "tcp://host:0", "udp://host:1", "serial://dev/ttyS0", "serial:///dev/ttyS0?baud=x",
        "serial:///dev/ttyS0?speed=9600", "serial:///dev/ttyS0?flow=dtr", "file://relative", "tcp://ho st:1"})
    void addressMakesNoSense(String address) {
        assertTrue(PrinterAddress.problem(address).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://10.0.0.7", "tcp://printer.local:9101", "serial:///dev/serial/by-id/usb-x?baud=115200&flow=cts",
        "file:///dev/usb/lp0"})
    void addressMakesSense(String address) {
        assertEquals(Optional.empty(), PrinterAddress.problem(address));
    }

    private static Fault refusal(String address, String... options) {
        return assertThrows(DeviceException.class, () -> PrinterAtHand.open(address, options).close()).fault();
    }
}
