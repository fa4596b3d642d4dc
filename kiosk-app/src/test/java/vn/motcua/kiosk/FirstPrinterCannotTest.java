package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;

/** Two real printers' drivers at two wire peers: the second prints what the first cannot, under the same number. */
class FirstPrinterCannotTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private final PrinterPeer first = PrinterPeer.onNetwork(PrinterHabits.good());
    private final PrinterPeer second = PrinterPeer.onNetwork(PrinterHabits.good());
    private KioskWithoutWindow kiosk;

    @AfterEach
    void close() {
        if (kiosk != null) {
            kiosk.close();
        }
        first.close();
        second.close();
    }

    private void open(String papers) throws IOException {
        String shipped = Files.readString(ConfigFolder.simulatedKiosk());
        String ours = shipped.replaceAll("(?s)\\[devices.ticket-printer]\ndriver = \"simulator\"", """
                [devices.ticket-printer]
                driver = "escpos"
                to = "%s"
                id = "%s"
                [devices.ticket-printer-2]
                driver = "escpos"
                to = "%s"
                id = "%s"
                [papers]
                %s
                """.formatted(first.address(), first.address(), second.address(), second.address(), papers));
        kiosk = new KioskWithoutWindow(folder.resolve("data"), ours);
        Await.until("both printers", SOON, () -> kiosk.usable("ticket-printer") && kiosk.usable("ticket-printer-2"));
    }

    private TicketReady ticket(Paper paper) {
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("A"))
                .reach(TicketReady.class, ticket -> ticket.paper() == paper);
        return (TicketReady) kiosk.situation().step();
    }

    @Test
    void paperRunsOutInMidTicketAndTheSecondPrinterPrintsItMarkedAsAgain() throws IOException {
        open("");
        first.paperOutAfterRows(300);
        assertEquals("A001", ticket(Paper.PRINTED).number().text());
        assertEquals(0, first.papers().size());
        assertEquals(1, second.papers().size());
        int marked = second.papers().get(0).height();
        Await.until("staff to be told of the first printer", SOON, () -> !kiosk.usable("ticket-printer"));
        // Known to be out of paper, it is not asked any more, and the next ticket is the first of its kind.
        kiosk.press(Button.FINISH);
        assertEquals("A002", ticket(Paper.PRINTED).number().text());
        assertEquals(2, second.papers().size());
        assertTrue(second.papers().get(1).height() < marked, "the second ticket is marked as a reprint although it is none");
    }

    @Test
    void bothCannotAndTheNumberStandsWithoutAMarkWhenNothingCameOut() throws IOException {
        open("ticket = [\"ticket-printer-2\", \"ticket-printer\"]");
        first.paperOut(true);
        second.coverOpen(true);
        TicketReady ticket = ticket(Paper.FAILED);
        assertEquals(Trouble.PRINTER_COVER_OPEN, ticket.trouble(), "tickets go to the second printer first");
        Await.until("both to be known", SOON, () -> !kiosk.usable("ticket-printer") && !kiosk.usable("ticket-printer-2"));
        second.coverOpen(false);
        kiosk.reach(TicketReady.class, again -> again.paper() == Paper.CAN_PRINT_AGAIN).press(Button.PRINT_AGAIN)
                .reach(TicketReady.class, again -> again.paper() == Paper.PRINTED);
        assertEquals(ticket.number(), ((TicketReady) kiosk.situation().step()).number());
        int unmarked = second.papers().get(0).height();
        kiosk.press(Button.PRINT_AGAIN).reach(TicketReady.class, again -> again.paper() == Paper.PRINTED && second.papers().size() == 2);
        assertTrue(second.papers().get(1).height() > unmarked, "a reprint of what came out is not marked");
    }
}
