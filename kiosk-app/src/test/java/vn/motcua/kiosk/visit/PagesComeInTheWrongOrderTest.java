package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.Page.Concern;
import vn.motcua.kiosk.visit.ScanDocuments.Panel;
import vn.motcua.kiosk.visit.ScanDocuments.Sides;
import vn.motcua.kiosk.visit.ScanDocuments.Work;

/** What a citizen can mend in the pages of a paper, touch by touch. */
class PagesComeInTheWrongOrderTest {

    private static final int PAPER = 1;

    private final Walk walk = new Walk();

    /** The paper at work has these pages already, the first of them in sight. */
    private PagesComeInTheWrongOrderTest scanned(String... ids) {
        walk.at(SampleVisits.in(ScanDocuments.at(PAPER, 0))).press(Button.DELETE_PAGE).press(Button.SCAN);
        for (String id : ids) {
            walk.on(new Event.PageScanned(page(id, Concern.NONE)));
        }
        walk.on(new Event.ScanEnded(ids.length)).on(new Event.Chosen(ScanDocuments.PAGE + 0));
        return this;
    }

    private static Page page(String id, Concern concern) {
        return new Page(id, id + ".jpg", 0, concern);
    }

    private List<String> ids() {
        return pages().stream().map(Page::id).toList();
    }

    private List<Page> pages() {
        return walk.situation.visit().documents().get(PAPER).pages();
    }

    private ScanDocuments step() {
        return (ScanDocuments) walk.situation.step();
    }

    @Test
    void pagesChangePlacesAndTheMovedOneStaysInSight() {
        scanned("a", "b", "c");
        walk.press(Button.LOOK_CLOSELY).press(Button.MOVE_LATER).press(Button.MOVE_LATER);
        assertEquals(List.of("b", "c", "a"), ids());
        assertEquals(2, step().page());
        walk.press(Button.MOVE_LATER).press(Button.MOVE_EARLIER);
        assertEquals(List.of("b", "a", "c"), ids());
        walk.press(Button.BACK);
        assertEquals(Panel.PAGES, step().panel());
    }

    @Test
    void forgottenPagesGoWhereTheyBelong() {
        scanned("a", "d");
        walk.on(new Event.Chosen(ScanDocuments.PAGE + 1)).press(Button.LOOK_CLOSELY).press(Button.INSERT_PAGE);
        assertTrue(walk.commanded(Command.ScanPages.class).apart(), "an inserted page is not compared with the last one scanned");
        walk.on(new Event.PageScanned(page("b", Concern.NONE))).on(new Event.PageScanned(page("c", Concern.NONE))).on(new Event.ScanEnded(2));
        assertEquals(List.of("a", "b", "c", "d"), ids());
        assertEquals(2, step().page(), "the last of the new ones is in sight");
    }

    @Test
    void rescannedPageTakesTheOldOnesPlaceAndOneSheetIsEnough() {
        scanned("a", "b");
        walk.press(Button.RESCAN_PAGE);
        assertEquals(1, walk.commanded(Command.ScanPages.class).mostPages());
        walk.on(new Event.PageScanned(page("a2", Concern.NONE))).on(new Event.ScanEnded(1));
        assertEquals(List.of("a2", "b"), ids());
    }

    @Test
    void jamInARescanIsTriedAgainInTheSamePlace() {
        scanned("a", "b");
        walk.press(Button.RESCAN_PAGE).on(new Event.Failed(Trouble.SCANNER_JAM));
        assertEquals(1, step().awaited(walk.situation.visit()));
        walk.press(Button.SCAN).on(new Event.PageScanned(page("a2", Concern.NONE))).on(new Event.ScanEnded(1));
        assertEquals(List.of("a2", "b"), ids());
    }

    @Test
    void jamNamesThePageThatDidNotCome() {
        scanned("a", "b");
        walk.press(Button.SCAN).on(new Event.PageScanned(page("c", Concern.NONE))).on(new Event.Failed(Trouble.SCANNER_JAM));
        assertEquals(4, step().awaited(walk.situation.visit()));
        assertEquals(List.of("a", "b", "c"), ids());
    }

    @Test
    void deletedPageComesBackWhereItWas() {
        scanned("a", "b", "c");
        walk.on(new Event.Chosen(ScanDocuments.PAGE + 1)).press(Button.DELETE_PAGE);
        assertEquals(List.of("a", "c"), ids());
        walk.press(Button.UNDO_DELETE);
        assertEquals(List.of("a", "b", "c"), ids());
        assertEquals(Optional.empty(), step().deleted());
    }

    @Test
    void blankPageIsAskedAboutAndNeverDropped() {
        scanned("a");
        walk.press(Button.SCAN).on(new Event.PageScanned(page("blank", Concern.BLANK))).on(new Event.ScanEnded(1)).press(Button.DOCUMENT_DONE);
        assertEquals(Panel.BLANKS, step().panel());
        walk.press(Button.BACK);
        assertEquals(List.of("a", "blank"), ids());
        walk.press(Button.DOCUMENT_DONE).press(Button.DROP_BLANKS);
        assertEquals(List.of("a"), ids());
    }

    @Test
    void blankPageThatWasKeptIsNotAskedAboutAgain() {
        scanned("a");
        walk.press(Button.SCAN).on(new Event.PageScanned(page("blank", Concern.BLANK))).on(new Event.ScanEnded(1))
                .press(Button.KEEP_PAGE).press(Button.DOCUMENT_DONE);
        assertEquals(2, step().document(), "on to the next paper");
        assertEquals(List.of("a", "blank"), ids());
    }

    @Test
    void paperOfNothingButBlankPagesIsNotFinishedEmpty() {
        scanned("a");
        walk.press(Button.DELETE_PAGE).press(Button.SCAN).on(new Event.PageScanned(page("blank", Concern.BLANK))).on(new Event.ScanEnded(1))
                .press(Button.DOCUMENT_DONE).press(Button.DROP_BLANKS);
        assertEquals(PAPER, step().document());
        assertEquals(List.of(), ids());
    }

    @Test
    void neededPaperIsNotLeftOutWithoutAWord() {
        scanned("a");
        walk.press(Button.DELETE_PAGE).press(Button.DOCUMENT_MISSING);
        assertEquals(Panel.MISSING, step().panel());
        walk.press(Button.BACK).press(Button.DOCUMENT_MISSING).press(Button.SURELY_MISSING);
        assertTrue(walk.situation.visit().documents().get(PAPER).missing());
    }

    @Test
    void bothSidesAreScannedOnlyWhereTheScannerCanAndTheCitizenWants() {
        scanned("a");
        walk.press(Button.BOTH_SIDES).press(Button.SCAN);
        assertEquals(false, walk.commanded(Command.ScanPages.class).bothSides());
        walk.on(new Event.ScanEnded(0)).on(new Event.ScannerKnown(true, false));
        assertEquals(Sides.ONE, step().sides());
        walk.press(Button.BOTH_SIDES).press(Button.SCAN);
        assertEquals(true, walk.commanded(Command.ScanPages.class).bothSides());
    }

    @Test
    void scannerWithAButtonOfItsOwnLeavesNoChoiceHere() {
        scanned("a");
        walk.on(new Event.ScannerKnown(true, true));
        assertEquals(Sides.AS_SET_THERE, step().sides());
        walk.press(Button.BOTH_SIDES).press(Button.SCAN);
        assertEquals(false, walk.commanded(Command.ScanPages.class).bothSides());
    }

    @Test
    void pageThatLiesWrongStandsRightAfterOneTouch() {
        scanned("a", "b");
        walk.on(new Event.PageLies("a", Concern.HEAD_DOWN));
        assertEquals(Concern.HEAD_DOWN, pages().get(0).concern());
        walk.press(Button.TURN_PAGE);
        assertEquals(2, pages().get(0).quarterTurns());
        assertEquals(Concern.NONE, pages().get(0).concern());
        walk.on(new Event.PageLies("a", Concern.HEAD_DOWN));
        assertEquals(Concern.NONE, pages().get(0).concern(), "whoever turned it knows better");
    }

    @Test
    void nothingHappensToThePagesWhileTheScannerWorks() {
        scanned("a", "b");
        walk.press(Button.SCAN).on(new Event.PageProgress(40)).press(Button.DELETE_PAGE).press(Button.MOVE_LATER).press(Button.DOCUMENT_DONE);
        assertEquals(List.of("a", "b"), ids());
        assertEquals(40, step().percent());
        walk.press(Button.STOP_SCANNING).on(new Event.Failed(Trouble.STOPPED));
        assertEquals(Work.IDLE, step().work());
    }

    @Test
    void unfinishedDossierGoesOnWhereThePowerFailed() {
        Walk back = new Walk();
        back.press(Button.SUBMIT_DOSSIER).on(new Event.CodeShown(SampleVisits.QR)).on(new Event.CardPlaced(false))
                .on(new Event.CardRead(SampleVisits.PERSON)).press(Button.THAT_IS_ME).at(UnfinishedDossier.class)
                .on(new Event.UnfinishedFound(Optional.of(SampleVisits.UNFINISHED))).at(UnfinishedDossier.class).press(Button.GO_ON_WITH_PAGES)
                .at(ScanDocuments.class);
        assertEquals(2, back.situation.visit().documents().get(PAPER).pages().size());
        assertEquals(PAPER, ((ScanDocuments) back.situation.step()).document());
        assertEquals(Optional.of(SampleVisits.BIRTH), back.situation.visit().procedure());
    }

    @Test
    void whoBeginsAnewFindsNothingOfTheOldPages() {
        Walk back = new Walk();
        back.press(Button.SUBMIT_DOSSIER).on(new Event.CodeShown(SampleVisits.QR)).on(new Event.CardPlaced(false))
                .on(new Event.CardRead(SampleVisits.PERSON)).press(Button.THAT_IS_ME)
                .on(new Event.UnfinishedFound(Optional.of(SampleVisits.UNFINISHED))).press(Button.BEGIN_ANEW).at(UnfinishedDossier.class);
        back.commanded(Command.EraseUnfinished.class);
        back.on(new Event.UnfinishedErased()).at(Search.class);
        assertEquals(0, back.situation.visit().pages());
    }
}
