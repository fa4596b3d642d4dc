package vn.motcua.device.cups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.Cupsd;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;

/** Through a real cupsd: what comes out is whole, and what does not come out in time never comes out late. */
class QueueSwallowsTheTicketTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final CupsDriver DRIVER = new CupsDriver();
    private static Cupsd cups;

    private PrinterPeer peer;

    @BeforeAll
    static void start() {
        cups = Cupsd.start();
    }

    @AfterAll
    static void stop() {
        cups.close();
    }

    @BeforeEach
    void printer() {
        peer = PrinterPeer.onNetwork(PrinterHabits.silent());
        cups.queue("ticket", peer.address().replace("tcp:", "socket:"));
    }

    @AfterEach
    void away() {
        cups.removeQueue("ticket");
        peer.close();
    }

    private static TicketPrinter open(String queue, Map<String, String> more) throws DeviceException {
        Map<String, String> given = new TreeMap<>(more);
        given.put("server", cups.server());
        return (TicketPrinter) DRIVER.open(new DeviceId(queue), Settings.of(DRIVER.options(), given));
    }

    @Test
    void ticketComesOutWholeAndIsNotSaidToBeConfirmed() throws DeviceException {
        try (TicketPrinter printer = open("ticket", Map.of())) {
            assertEquals(new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN)), printer.probe());
            PrintReport report = printer.print(SamplePapers.ticket(), new Cancellation());
            assertFalse(report.confirmed());
            Await.until("the paper", SOON, () -> peer.papers().size() == 1);
            assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()), peer.papers().get(0)));
            assertEquals("", peer.letters());
        }
    }

    @Test
    void printerThatStandsStillGetsNoTicketLater() throws DeviceException {
        peer.stopsReadingAfter(2000);
        try (TicketPrinter printer = open("ticket", Map.of("wait-seconds", "1"))) {
            DeviceException stopped = assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), new Cancellation()));
            assertEquals(Fault.NO_ANSWER, stopped.fault());
            assertFalse(stopped.nothingBegun());
            Await.until("the queue to be empty", SOON, () -> cups.empty("ticket"));
        }
    }

    @Test
    void stoppedQueueIsSaidBeforeAnythingIsPrinted() throws DeviceException {
        try (TicketPrinter printer = open("ticket", Map.of())) {
            cups.stopQueue("ticket");
            assertEquals(DeviceHealth.blocked(Fault.OFFLINE), printer.probe());
            DeviceException refused = assertThrows(DeviceException.class, () -> printer.print(SamplePapers.ticket(), new Cancellation()));
            assertTrue(refused.nothingBegun());
            cups.startQueue("ticket");
            printer.print(SamplePapers.ticket(), new Cancellation());
            Await.until("the paper", SOON, () -> peer.papers().size() == 1);
        }
    }

    @Test
    void officePrinterGetsThePicture() throws Exception {
        try (ServerSocket office = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> taken = CompletableFuture.supplyAsync(() -> all(office));
            cups.queue("office", "socket://127.0.0.1:" + office.getLocalPort());
            try (TicketPrinter printer = open("office", Map.of("format", "png"))) {
                printer.print(SamplePapers.ticket(), new Cancellation());
                byte[] png = taken.get(SOON.toSeconds(), TimeUnit.SECONDS);
                assertEquals(SamplePapers.ADDRESS, Dots.code(ImageIO.read(new ByteArrayInputStream(png))));
            } finally {
                cups.removeQueue("office");
            }
        }
    }

    private static byte[] all(ServerSocket printer) {
        try (Socket socket = printer.accept()) {
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class Contract extends DeviceContract {

        @Override
        protected DeviceDriver driver() {
            return DRIVER;
        }

        @Override
        protected DeviceId present() {
            return new DeviceId("ticket");
        }

        @Override
        protected DeviceId absent() {
            return new DeviceId("no-such-queue");
        }

        @Override
        protected Map<String, String> given() {
            return Map.of("server", cups.server());
        }

        @Override
        protected Optional<Plug> plug() {
            return Optional.empty();
        }
    }
}
