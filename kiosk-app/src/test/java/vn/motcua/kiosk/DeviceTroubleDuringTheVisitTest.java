package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.simulator.SimulatedTicketPrinterDriver;
import vn.motcua.device.simulator.TicketPrinterPanel;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;

/** Each device fails in the middle of a visit; the citizen keeps what he had and goes on when it is back. */
class DeviceTroubleDuringTheVisitTest {

    @TempDir
    Path data;
    private KioskWithoutWindow kiosk;

    @AfterEach
    void close() {
        if (kiosk != null) {
            kiosk.close();
        }
    }

    @Test
    void thePaperIsOutAndTheNumberStands() {
        kiosk = new KioskWithoutWindow(data);
        kiosk.hardware().printer().setPaper(TicketPrinterPanel.Paper.OUT);
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("A"))
                .reach(TicketReady.class, ticket -> ticket.paper() == Paper.FAILED && ticket.trouble() == Trouble.PRINTER_PAPER_OUT);
        String number = kiosk.situation().visit().number().orElseThrow().text();
        kiosk.hardware().printer().setPaper(TicketPrinterPanel.Paper.OK);
        kiosk.reach(TicketReady.class, ticket -> ticket.paper() == Paper.CAN_PRINT_AGAIN).press(Button.PRINT_AGAIN)
                .reach(TicketReady.class, ticket -> ticket.paper() == Paper.PRINTED);
        assertEquals(number, kiosk.situation().visit().number().orElseThrow().text());
        assertEquals(1, kiosk.hardware().printer().tickets().size());
    }

    @Test
    void aCodeOfAnotherCardDoesNotOpenTheChipAndTheRightOneDoes() {
        kiosk = new KioskWithoutWindow(data);
        kiosk.press(Button.SUBMIT_DOSSIER).reach(PresentCard.class).present(SampleCitizens.MAN, SampleCitizens.WOMAN)
                .reach(CardUnread.class, unread -> unread.trouble() == Trouble.CARD_KEY_WRONG).press(Button.READ_AGAIN)
                .reach(PresentCard.class, card -> card.cardThere());
        kiosk.hardware().showCode(SampleCitizens.MAN);
        kiosk.reach(ConfirmIdentity.class);
        assertEquals(SampleCitizens.MAN.number(), kiosk.situation().visit().identity().orElseThrow().number());
    }

    @Test
    void aJamKeepsThePagesBeforeItAndNothingOfThePersonStaysOnTheKiosk() throws IOException {
        kiosk = new KioskWithoutWindow(data);
        kiosk.press(Button.SUBMIT_DOSSIER).reach(PresentCard.class).present(SampleCitizens.ELDER, SampleCitizens.ELDER).reach(ConfirmIdentity.class)
                .press(Button.THAT_IS_ME).reach(Search.class).on(new Event.Keyed("k"))
                .reach(Search.class, search -> !search.hits().isEmpty());
        Procedure first = ((Search) kiosk.situation().step()).hits().get(0).procedure();
        kiosk.on(new Event.Chosen(first.code())).reach(ProcedureDetail.class).press(Button.SUBMIT_DOSSIER).reach(ScanDocuments.class);
        kiosk.hardware().scanner().pace(Duration.ofMillis(50));
        kiosk.hardware().scanner().load(3);
        kiosk.hardware().scanner().failAt(2, Fault.FEEDER_JAM);
        kiosk.press(Button.SCAN).reach(ScanDocuments.class, scan -> scan.work() == ScanDocuments.Work.FAILED
                && scan.trouble() == Trouble.SCANNER_JAM);
        assertEquals(1, kiosk.situation().visit().pages());
        kiosk.hardware().scanner().clearJam();
        kiosk.reach(ScanDocuments.class, scan -> scan.work() == ScanDocuments.Work.IDLE);
        finishScanning();
        kiosk.reach(SlipReady.class, slip -> slip.paper() == Paper.PRINTED).leave();
        Await.until("the pages to be erased", Duration.ofSeconds(10),
                () -> files("pages").stream().allMatch(file -> file.endsWith("kiosk-secret")));
        nothingSaysWhoItWas();
    }

    private void finishScanning() {
        kiosk.hardware().scanner().emptyFeeder();
        kiosk.press(Button.DOCUMENT_DONE);
        Await.until("the last paper to be told of", Duration.ofSeconds(20), () -> {
            if (kiosk.situation().step() instanceof ScanDocuments) {
                kiosk.press(Button.KEEP_BLANKS).press(Button.DOCUMENT_MISSING).press(Button.SURELY_MISSING);
                return false;
            }
            return true;
        });
    }

    private List<Path> files(String folder) {
        return files(data.resolve(folder).toFile()).toList();
    }

    private static Stream<Path> files(File folder) {
        File[] there = folder.listFiles(); // null for one that has just been erased
        return there == null ? Stream.of()
                : Stream.of(there).flatMap(file -> file.isDirectory() ? files(file) : Stream.of(file.toPath()));
    }

    /** Empty for one that has just been erased. */
    private static String contents(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** In no journal, database or file name. */
    private void nothingSaysWhoItWas() throws IOException {
        for (Path file : files("")) {
            String text = contents(file);
            assertFalse(text.contains(SampleCitizens.ELDER.number()), file::toString);
            assertFalse(text.contains(SampleCitizens.ELDER.fullName()), file::toString);
            assertFalse(file.toString().contains(SampleCitizens.ELDER.number()), file::toString);
        }
    }

    @Test
    void aNumberWhosePaperACrashHasKeptBackIsPrintedWhenTheKioskIsBack() {
        kiosk = new KioskWithoutWindow(data);
        kiosk.hardware().printer().unplug();
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("B"))
                .reach(TicketReady.class, ticket -> ticket.paper() == Paper.FAILED);
        kiosk.close();

        DriverCatalogue drivers = DriverCatalogue.load();
        TicketPrinterPanel printer = ((SimulatedTicketPrinterDriver) drivers.find(DeviceKind.TICKET_PRINTER, "simulator").orElseThrow()).panel();
        kiosk = new KioskWithoutWindow(data, drivers);
        Await.until("the ticket of before", Duration.ofSeconds(20), () -> printer.tickets().size() == 1);
    }
}
