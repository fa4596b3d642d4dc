package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.DeviceException;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;

/** What stands on every paper comes from the printer's memory, and is sent again when the memory is empty. */
class PrinterForgetsItsPicturesTest {

    private static final String[] CACHED = {"strategy", "cached", "native-qr", "true", "repeated-dots", "true", "memory-bytes", "32768"};
    private static final int WHOLE_RASTER = 84_112;

    @ParameterizedTest
    @ValueSource(strings = {"ram", "nv"})
    void laterPapersTakeATenthOfTheBytes(String memory) throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = open(peer, memory)) {
            long bytes = printed(printer, 12);
            System.out.printf("cached in %s: %d bytes, %.2f %% of a whole raster%n", memory, bytes, 100.0 * bytes / WHOLE_RASTER);
            assertTrue(bytes <= WHOLE_RASTER * 0.11, bytes + " bytes");
            assertReadable(peer, 12);
            int written = peer.definitions();
            printed(printer, 3);
            assertEquals(written, peer.definitions(), "written again");
        }
    }

    @Test
    void afterALossOfPowerThePaperIsWhole() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = open(peer, "ram")) {
            printed(printer, 12);
            peer.powerCycle();
            printed(printer, 1);
            assertReadable(peer, 13);
            assertTrue(printed(printer, 12) <= WHOLE_RASTER * 0.11, "kept again");
        }
    }

    /** A loose plug must not wear the memory out. */
    @Test
    void openedAgainAndAgainLittleIsWritten() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good())) {
            for (int i = 0; i < 8; i++) {
                try (TicketPrinter printer = open(peer, "nv")) {
                    printed(printer, 5);
                }
            }
            assertTrue(peer.definitions() <= 48, peer.definitions() + " times");
            assertReadable(peer, 40, 4);
        }
    }

    @Test
    void printerWithoutSuchMemoryPrintsAsBefore() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "strategy", "cached", "memory", "ram", "memory-bytes", "32768")) {
            PrinterAtHand.print(printer, SamplePapers.ticket());
            PrinterAtHand.print(printer, SamplePapers.ticket());
            assertEquals("", peer.letters());
            assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()), peer.papers().get(1)));
        }
    }

    private static TicketPrinter open(PrinterPeer peer, String memory) throws DeviceException {
        String[] options = Arrays.copyOf(CACHED, CACHED.length + 2);
        options[CACHED.length] = "memory";
        options[CACHED.length + 1] = memory;
        return PrinterAtHand.open(peer.address(), options);
    }

    private static long printed(TicketPrinter printer, int papers) throws DeviceException {
        long bytes = 0;
        for (int i = 0; i < papers; i++) {
            bytes = PrinterAtHand.print(printer, SamplePapers.ticketWithNumber(i % 7)).bytesSent();
        }
        return bytes;
    }

    /** All but the number, which is printed at half resolution, is as it was set; the code is found in its place. */
    private static void assertReadable(PrinterPeer peer, int papers) {
        assertReadable(peer, papers, (papers - 1) % 7);
    }

    private static void assertReadable(PrinterPeer peer, int papers, int number) {
        assertEquals("", peer.letters());
        assertEquals(papers, peer.papers().size());
        PrintedPaper last = peer.papers().get(papers - 1);
        assertEquals(SamplePapers.ADDRESS, Dots.code(last.toImage()));
        Bitmap set = new Typesetter(576, 203, true).set(SamplePapers.ticketWithNumber(number));
        assertTrue(Math.abs(set.height() - last.height()) <= 1);
        int above = 0;
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < set.width(); x++) {
                above += set.black(x, y) == last.black(x, y) ? 0 : 1;
            }
        }
        assertEquals(0, above, "dots of the head");
    }
}
