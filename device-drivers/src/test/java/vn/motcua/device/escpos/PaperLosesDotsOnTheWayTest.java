package vn.motcua.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceException;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Dots;
import vn.motcua.device.paper.SamplePapers;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.device.peer.PaperDecoder;
import vn.motcua.device.peer.PrintedPaper;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.SerialCable;

/** What comes out of the printer is what was set, dot by dot, over each kind of line, and its code can be read. */
class PaperLosesDotsOnTheWayTest {

    private static final List<PrintDocument> PAPERS = List.of(SamplePapers.ticket(), SamplePapers.receipt());

    @Test
    void overTheNetwork() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            assertEquals("TP-80", printer.info().model());
            assertBurnt(printer, peer, true);
        }
    }

    @Test
    void overASerialLine(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("serial://" + cable.here() + "?baud=115200")) {
            assertBurnt(printer, peer, true);
        }
    }

    @Test
    void throughADeviceFile(@TempDir Path folder) throws DeviceException {
        try (SerialCable cable = new SerialCable(folder);
             PrinterPeer peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
             TicketPrinter printer = PrinterAtHand.open("file://" + cable.here())) {
            assertBurnt(printer, peer, true);
        }
    }

    @Test
    void onACloneThatSaysNothingAndCentresInBytes() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.silent());
             TicketPrinter printer = PrinterAtHand.open(peer.address())) {
            assertBurnt(printer, peer, false);
        }
    }

    @Test
    void withProcessIdsAsTheEnd() throws DeviceException {
        try (PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());
             TicketPrinter printer = PrinterAtHand.open(peer.address(), "completion", "process-id")) {
            assertBurnt(printer, peer, true);
        }
    }

    /** An ordinary file gets the bytes, for whoever wants to look at them. */
    @Test
    void intoAnOrdinaryFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new.escpos");
        try (TicketPrinter printer = PrinterAtHand.open("file://" + file)) {
            PrintReport report = PrinterAtHand.print(printer, SamplePapers.ticket());
            assertFalse(report.confirmed());
        }
        List<PrintedPaper> papers = PaperDecoder.decode(Files.readAllBytes(file), PrinterHabits.good());
        assertEquals(0, Dots.difference(new Typesetter(576, 203).set(SamplePapers.ticket()), papers.get(0)));
    }

    private static void assertBurnt(TicketPrinter printer, PrinterPeer peer, boolean confirmed) throws DeviceException {
        for (PrintDocument document : PAPERS) {
            PrintReport report = PrinterAtHand.print(printer, document);
            assertEquals(confirmed, report.confirmed());
            assertTrue(report.bytesSent() > 10_000 && report.bytesSent() < 45_000, report::toString);
        }
        assertEquals("", peer.letters());
        assertEquals(PAPERS.size(), peer.papers().size());
        for (int i = 0; i < PAPERS.size(); i++) {
            Bitmap set = new Typesetter(576, 203).set(PAPERS.get(i));
            assertEquals(0, Dots.difference(set, peer.papers().get(i)));
            assertEquals(SamplePapers.ADDRESS, Dots.code(peer.papers().get(i).toImage()));
        }
    }
}
