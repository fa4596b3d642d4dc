package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.dossier.Page;

/** A citizen's ways through the kiosk, event by event. */
class WholeVisitTest {

    private final Walk walk = new Walk();

    @Test
    void aNumberNeedsNoCard() {
        walk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).at(ChooseService.class).on(new Event.Chosen("A"));
        Command.IssueNumber issue = walk.commanded(Command.IssueNumber.class);
        walk.on(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty())).at(TicketReady.class);
        assertEquals(List.of(Command.PrintTicket.class, Command.AskWait.class), walk.commands.stream().map(Command::getClass).toList());
        walk.on(new Event.Printed(true)).press(Button.FINISH).at(Home.class).commanded(Command.WipeVisit.class);
        assertEquals("A", issue.serviceLetter());
    }

    @Test
    void whoIsCalledEarlierByLawSaysSoOnceAndMayTakeItBack() {
        walk.press(Button.TAKE_NUMBER).press(Button.PRIORITY).at(ClaimPriority.class).press(Button.OF_PRIORITY).at(PresentCard.class)
                .press(Button.NO_CARD).at(ChooseService.class);
        assertTrue(walk.situation.visit().claimsPriority());
        walk.press(Button.PRIORITY).press(Button.BACK).at(ChooseService.class);
        assertTrue(walk.situation.visit().claimsPriority(), "looking again changes nothing");
        walk.press(Button.PRIORITY).press(Button.NOT_OF_PRIORITY).at(ChooseService.class);
        assertFalse(walk.situation.visit().claimsPriority());
        walk.press(Button.PRIORITY).press(Button.OF_PRIORITY).on(new Event.Chosen("A")).at(IssuingNumber.class)
                .on(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty())).on(new Event.Printed(true))
                .press(Button.FINISH).at(Home.class);
        assertFalse(walk.situation.visit().claimsPriority(), "the next citizen has said nothing");
    }

    @Test
    void aCardLaidDownWhileReadingWhoIsCalledEarlierIsReadAllTheSame() {
        walk.press(Button.TAKE_NUMBER).press(Button.PRIORITY).on(new Event.CardPlaced(false)).at(ClaimPriority.class)
                .press(Button.OF_PRIORITY).at(PresentCard.class).on(new Event.CodeShown(SampleVisits.QR)).at(ReadingCard.class);
        assertTrue(walk.situation.visit().claimsPriority());
    }

    @Test
    void theOfficialCodeOfAReceiptCanBeTypedWithItsLetters() {
        walk.press(Button.TRACK_DOSSIER).press(Button.OTHER_KEYS).at(TypeCode.class);
        for (String key : "=0 =0 =0 =0 =0 =0 =1 =h =2 =6 =- =2 =6 =1 =1 =2 =5 =- =0 =0 =1 =x BACKSPACE =2".split(" ")) {
            walk.on(new Event.Keyed(key));
        }
        walk.press(Button.NEXT).at(AskingCentre.class);
        assertEquals("0000001H26-261125-0012", walk.commanded(Command.AskDossiers.class).code());
        new Walk().press(Button.CHECK_IN).press(Button.OTHER_KEYS).on(new Event.Keyed("=h")).at(TypeCode.class);
    }

    @Test
    void theCardIsReadWhicheverComesFirstCardOrCode() {
        walk.press(Button.SUBMIT_DOSSIER).on(new Event.CardPlaced(false)).at(PresentCard.class).on(new Event.CodeShown(SampleVisits.QR))
                .at(ReadingCard.class);
        Walk other = new Walk().press(Button.SUBMIT_DOSSIER).on(new Event.CodeShown(SampleVisits.QR)).at(PresentCard.class)
                .on(new Event.CardPlaced(false)).at(ReadingCard.class);
        assertEquals(SampleVisits.QR, other.commanded(Command.ReadCard.class).access());
    }

    @Test
    void aCardThatLiesThereAlreadyNeedNotBeLaidDownAgain() {
        walk.on(new Event.CardPlaced(false)).at(Home.class).press(Button.SUBMIT_DOSSIER).at(PresentCard.class)
                .on(new Event.CodeShown(SampleVisits.QR)).at(ReadingCard.class);
    }

    @Test
    void aDossierGoesFromTheCardToTheSlip() {
        walk.press(Button.SUBMIT_DOSSIER).on(new Event.CodeShown(SampleVisits.QR)).on(new Event.CardPlaced(false))
                .on(new Event.CardRead(SampleVisits.PERSON)).at(ConfirmIdentity.class).press(Button.THAT_IS_ME)
                .on(new Event.UnfinishedFound(Optional.empty())).at(Search.class)
                .on(new Event.Keyed("k")).on(new Event.Found("k", SampleVisits.HITS)).on(new Event.Chosen("1.001193"))
                .at(ProcedureDetail.class).press(Button.SUBMIT_DOSSIER).at(ScanDocuments.class);
        ScanDocuments scanning = (ScanDocuments) walk.situation.step();
        assertEquals(1, scanning.document(), "the card has been read already, so scanning begins with the second paper");
        walk.press(Button.SCAN).on(page("p1")).on(page("p2")).on(new Event.ScanEnded(2)).press(Button.DOCUMENT_DONE)
                .press(Button.DOCUMENT_MISSING).at(KeepingDossier.class);
        assertEquals(2, walk.commanded(Command.KeepDossier.class).visit().pages());
        walk.on(new Event.DossierKept(SampleVisits.SLIP)).at(SlipReady.class).commanded(Command.PrintSlip.class);
        walk.on(new Event.Printed(true)).press(Button.FINISH).at(CardLeft.class);
        assertTrue(walk.situation.visit().identity().isEmpty());
        walk.on(new Event.CardTaken()).at(Home.class);
    }

    @Test
    void theNumberStandsWhenThePaperWasNotTakenOrThePrinterFailsOnceMore() {
        walk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).on(new Event.Chosen("A"))
                .on(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty()))
                .on(new Event.Printed(true)).on(new Event.PaperNotTaken());
        TicketReady drawnIn = (TicketReady) walk.situation.step();
        assertEquals(new TicketReady(SampleVisits.NUMBER, SampleVisits.CIVIL, Paper.CAN_PRINT_AGAIN, Trouble.PAPER_NOT_TAKEN), drawnIn);
        walk.on(new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.blocked(Fault.PAPER_OUT)));
        assertEquals(Paper.FAILED, ((TicketReady) walk.situation.step()).paper(), "the screen says that the printer is back, and it is not");
        walk.on(new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.ready())).press(Button.PRINT_AGAIN);
        assertTrue(walk.commanded(Command.PrintTicket.class).again());
    }

    @Test
    void theCodeForTelephonesStaysWhateverThePaperDoesAndGoesWithTheVisit() {
        walk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).on(new Event.Chosen("A"))
                .on(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty(), Optional.of(SampleVisits.TICKET_PAGE)));
        assertEquals(Optional.of(SampleVisits.TICKET_PAGE), ((TicketReady) walk.situation.step()).page());
        walk.on(new Event.CardOffered()).at(NumberOnCard.class).on(new Event.CardTaken()).press(Button.PRINT_AGAIN).at(TicketReady.class)
                .on(new Event.WaitTold(Optional.empty())).on(new Event.Failed(Trouble.PRINTER_JAM))
                .on(new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.ready())).press(Button.PRINT_AGAIN).on(new Event.Printed(true));
        assertEquals(Optional.of(SampleVisits.TICKET_PAGE), ((TicketReady) walk.situation.step()).page());
        Visit visit = walk.situation.visit();
        walk.press(Button.FINISH).at(Home.class);
        assertNotEquals(visit.key(), walk.situation.visit().key());
        assertEquals(Visit.fresh(walk.situation.visit().key()), walk.situation.visit(), "the next citizen could follow it");
    }

    @Test
    void theNumberStandsWhenThePaperIsOutAndIsPrintedAgainWhenItIsBack() {
        walk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).on(new Event.Chosen("A"))
                .on(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty()))
                .on(new Event.Failed(Trouble.PRINTER_PAPER_OUT));
        assertEquals(Paper.FAILED, ((TicketReady) walk.situation.step()).paper());
        walk.on(new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.blocked(Fault.PAPER_OUT)));
        assertEquals(Paper.FAILED, ((TicketReady) walk.situation.step()).paper());
        walk.on(new Event.DeviceChanged(DeviceKind.TICKET_PRINTER, DeviceHealth.ready())).press(Button.PRINT_AGAIN);
        Command.PrintTicket again = walk.commanded(Command.PrintTicket.class);
        assertTrue(again.again());
        assertEquals(SampleVisits.NUMBER, again.number());
    }

    @Test
    void everyPressAsksForItsOwnNumberAndARepeatedOneForTheSame() {
        walk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).on(new Event.Chosen("A"));
        String first = walk.commanded(Command.IssueNumber.class).pressKey();
        walk.on(new Event.Failed(Trouble.STORE_DOWN)).press(Button.FINISH).press(Button.TAKE_NUMBER).press(Button.NO_CARD).on(new Event.Chosen("A"));
        assertTrue(!first.equals(walk.commanded(Command.IssueNumber.class).pressKey()));
    }

    @Test
    void pagesBeforeAJamAreKept() {
        walk.at(SampleVisits.in(ScanDocuments.at(1, 1).doing(ScanDocuments.Work.SCANNING, Trouble.STOPPED)))
                .on(page("p2")).on(new Event.Failed(Trouble.SCANNER_JAM));
        assertEquals(2, walk.situation.visit().documents().get(1).pages().size());
    }

    @Test
    void scannedPagesAreNotThrownAwayWithoutAQuestion() {
        walk.at(SampleVisits.in(ScanDocuments.at(1, 0))).press(Button.FINISH);
        assertInstanceOf(Overlay.DiscardPages.class, walk.situation.overlay().orElseThrow());
        walk.press(Button.KEEP_SCANNING).at(ScanDocuments.class).press(Button.FINISH).press(Button.DISCARD_PAGES).at(Home.class);
    }

    @Test
    void leavingWhileNobodyIsThereForgetsThePerson() {
        walk.at(SampleVisits.in(new ConfirmIdentity(false)));
        walk.seconds(60);
        assertEquals(Optional.of(new Overlay.StillThere(30)), walk.situation.overlay());
        walk.seconds(30).at(Home.class).commanded(Command.WipeVisit.class);
        assertTrue(walk.situation.visit().identity().isEmpty());
    }

    @Test
    void whoIsStillThereGetsTwiceTheTimeAnyNumberOfTimes() {
        walk.at(SampleVisits.in(new ConfirmIdentity(false)));
        for (int i = 0; i < 5; i++) {
            walk.seconds(walk.situation.limit());
            assertTrue(walk.situation.overlay().isPresent());
            walk.press(Button.STILL_HERE);
            assertEquals(120, walk.situation.limit());
        }
    }

    @Test
    void aTouchBesideTheButtonAnyKeyAndAnotherTextSizeSayThatSomebodyIsThere() {
        walk.at(SampleVisits.in(new ConfirmIdentity(false)));
        for (Event touch : List.of(new Event.Stirred(), new Event.Pressed(Button.LARGE_TEXT), new Event.LanguageChosen("en"))) {
            walk.seconds(walk.situation.limit());
            assertTrue(walk.situation.overlay().isPresent());
            walk.on(touch).at(ConfirmIdentity.class);
            assertTrue(walk.situation.overlay().isEmpty(), touch::toString);
            assertEquals(120, walk.situation.limit());
        }
        walk.seconds(120).on(new Event.CardTaken());
        assertTrue(walk.situation.overlay().isPresent(), "who takes his card may be leaving");
    }

    @Test
    void aTouchOnTheScreenBehindADialogDoesNothing() {
        walk.at(SampleVisits.in(new ConfirmIdentity(false))).seconds(60).press(Button.THAT_IS_ME);
        assertTrue(walk.situation.overlay().isPresent());
        walk.at(ConfirmIdentity.class);
    }

    @Test
    void largerTextAndAnotherLanguageKeepThePlaceInTheFlow() {
        walk.at(SampleVisits.in(new Search("khai si", "", SampleVisits.HITS, 0, true))).press(Button.LARGE_TEXT)
                .on(new Event.LanguageChosen("en")).press(Button.CONTRAST);
        assertEquals("khai si", ((Search) walk.situation.step()).query());
        assertEquals(new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, true), walk.situation.comfort());
    }

    @Test
    void anAnswerToAnOlderKeyStrokeIsNotShown() {
        walk.at(SampleVisits.in(new Search("kh", "", List.of(), 0, true))).on(new Event.Found("k", SampleVisits.HITS));
        assertTrue(((Search) walk.situation.step()).hits().isEmpty());
    }

    @Test
    void aCodeThatIsNoCardsIsToldSo() {
        walk.press(Button.TAKE_NUMBER).on(new Event.CodeShown("https://example.org")).at(PresentCard.class);
        assertTrue(((PresentCard) walk.situation.step()).unknownCode());
    }

    private static Event page(String id) {
        return new Event.PageScanned(new Page(id, id + ".jpg", 0, Page.Concern.NONE));
    }

    /** Walks through the flow and remembers what was commanded. */
}
