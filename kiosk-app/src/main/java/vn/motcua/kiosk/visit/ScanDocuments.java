package vn.motcua.kiosk.visit;

import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;

/**
 * Scanning, one asked document after the other. The id of a document's row is "document:" and its index, that of a
 * thumbnail "page:" and its index.
 *
 * @param document index of the document at work
 * @param page     index of the page shown large; the number of pages when none is
 * @param panel    what the screen shows of the document
 * @param aim      where the next page goes
 * @param sides    what is scanned of each sheet
 * @param work     what the scanner does
 * @param percent  of the running page, where the scanner tells; 0 otherwise
 * @param trouble  why it stopped; only with {@link Work#FAILED}
 * @param deleted  the page that can be had back
 */
public record ScanDocuments(int document, int page, Panel panel, Aim aim, Sides sides, Work work, int percent, Trouble trouble,
                            Optional<Deleted> deleted) implements Step {

    public static final String DOCUMENT = "document:";
    public static final String PAGE = "page:";

    public enum Panel { PAGES,
        /** One page large, with everything that can be done with it. */
        CLOSE_UP,
        /** May the blank pages go? */
        BLANKS,
        /** What it means that a needed paper is not there. */
        MISSING }

    public enum Aim { APPEND, REPLACE, INSERT }

    public enum Sides {
        /** The scanner leaves no choice. */
        FRONT_ONLY,
        /** It is set, and started, at the scanner. */
        AS_SET_THERE, ONE, BOTH }

    public enum Work { IDLE, SCANNING,
        /** The scanner has been told to stop and has not answered yet. */
        STOPPING, FAILED }

    /** @param index where it was */
    public record Deleted(int index, Page page) {
    }

    /** The most pages that one press may bring; a feeder holds fewer. */
    private static final int MOST_PAGES = 100;

    /** The pages of a document in front of the citizen, nothing else going on. */
    public static ScanDocuments at(int document, int page) {
        return new ScanDocuments(document, page, Panel.PAGES, Aim.APPEND, Sides.FRONT_ONLY, Work.IDLE, 0, Trouble.STOPPED, Optional.empty());
    }

    static Next begin(Visit visit) {
        Visit asked = visit.documents().isEmpty() ? visit.with(asked(visit)) : visit;
        return Next.to(at(firstOpen(asked), asked, Sides.FRONT_ONLY), asked, new Command.AskScanner());
    }

    /** What the procedure asks for; one paper of any kind where it asks for nothing that can be scanned. */
    static List<DocumentPages> asked(Visit visit) {
        List<DocumentPages> documents = visit.procedure().map(Procedure::documents).orElse(List.of()).stream()
                .map(DocumentPages::open).toList();
        return documents.stream().anyMatch(document -> document.asked().scanned()) ? documents
                : List.of(DocumentPages.open(new AskedDocument("", "", AskedDocument.Form.ORIGINAL, true)));
    }

    static int firstOpen(Visit visit) {
        for (int i = 0; i < visit.documents().size(); i++) {
            if (!visit.documents().get(i).done()) {
                return i;
            }
        }
        return visit.documents().size() - 1;
    }

    /** Everything is scanned, and the citizen wants to see the last paper once more. */
    static Next lookAgain(Visit visit) {
        int last = visit.documents().size() - 1;
        while (last > 0 && visit.documents().get(last).pages().isEmpty()) {
            last--;
        }
        return Next.to(at(last, visit, Sides.FRONT_ONLY), visit.withDocument(last, visit.documents().get(last).reopened()), new Command.AskScanner());
    }

    private static ScanDocuments at(int document, Visit visit, Sides sides) {
        int pages = visit.documents().get(document).pages().size();
        return at(document, Math.max(0, pages - 1)).with(sides);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.PageScanned scanned) {
            return pageArrived(scanned.page(), visit);
        }
        if (event instanceof Event.PageProgress progress) {
            return Next.to(busy() ? at(progress.percent()) : this, visit);
        }
        if (event instanceof Event.PageLies lies) {
            return Next.to(this, visit.withPage(lies.id(), found -> found.lying(lies.how())));
        }
        if (event instanceof Event.ScannerKnown known) {
            return Next.to(with(known.startedByButton() ? Sides.AS_SET_THERE : known.bothSides() ? Sides.ONE : Sides.FRONT_ONLY), visit);
        }
        if (event instanceof Event.ScanEnded) {
            return Next.to(after(Work.IDLE, Trouble.STOPPED), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(failed.trouble() == Trouble.STOPPED
                    ? after(Work.IDLE, Trouble.STOPPED) : with(Work.FAILED, failed.trouble()), visit);
        }
        if (event instanceof Event.DeviceChanged changed && changed.kind() == DeviceKind.DOCUMENT_SCANNER && work == Work.FAILED
                && changed.health() instanceof DeviceHealth.Ready) {
            return Next.to(after(Work.IDLE, Trouble.STOPPED), visit);
        }
        if (event instanceof Event.Chosen chosen && !busy()) {
            return chosen(chosen.id(), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return busy() ? stop(pressed.button(), visit) : pressed(pressed.button(), visit);
        }
        return Next.to(this, visit);
    }

    public boolean busy() {
        return work == Work.SCANNING || work == Work.STOPPING;
    }

    /** The number of the page that comes next, or did not come: 1 for the first of the document. */
    public int awaited(Visit visit) {
        return 1 + (aim == Aim.APPEND ? visit.documents().get(document).pages().size() : page);
    }

    private Next pageArrived(Page scanned, Visit visit) {
        DocumentPages at = visit.documents().get(document);
        int place = aim == Aim.APPEND ? at.pages().size() : Math.min(page, at.pages().size());
        DocumentPages changed = aim == Aim.INSERT ? at.withInserted(place, scanned) : at.withPage(place, scanned);
        // Further pages of the same press go behind the inserted one, and behind the end when one was replaced.
        int shown = aim == Aim.INSERT ? place + 1 : place;
        Aim further = aim == Aim.INSERT ? Aim.INSERT : Aim.APPEND;
        return Next.to(new ScanDocuments(document, shown, panel, further, sides, work, 0, trouble, Optional.empty()),
                visit.withDocument(document, changed));
    }

    private Next chosen(String id, Visit visit) {
        if (id.startsWith(DOCUMENT)) {
            int index = Integer.parseInt(id.substring(DOCUMENT.length()));
            return visit.documents().get(index).asked().scanned()
                    ? Next.to(at(index, visit, sides), visit.withDocument(index, visit.documents().get(index).reopened()))
                    : Next.to(this, visit);
        }
        int index = Integer.parseInt(id.substring(PAGE.length()));
        return Next.to(new ScanDocuments(document, index, panel, Aim.APPEND, sides, Work.IDLE, 0, Trouble.STOPPED, deleted), visit);
    }

    /** While the scanner works nothing else may happen to the pages; the answer of the stopped command moves on. */
    private Next stop(Button button, Visit visit) {
        return button == Button.STOP_SCANNING && work == Work.SCANNING
                ? Next.to(with(Work.STOPPING, Trouble.STOPPED), visit, new Command.StopScanning())
                : Next.to(this, visit);
    }

    private Next pressed(Button button, Visit visit) {
        DocumentPages at = visit.documents().get(document);
        return switch (button) {
            // After a fault the page that did not come is tried again, where it belongs.
            case SCAN -> scan(work == Work.FAILED ? aim : Aim.APPEND, visit);
            case RESCAN_PAGE, TURN_PAGE, DELETE_PAGE, INSERT_PAGE, MOVE_EARLIER, MOVE_LATER, KEEP_PAGE, LOOK_CLOSELY ->
                    page < at.pages().size() ? onPage(button, at, visit) : Next.to(this, visit);
            case UNDO_DELETE -> deleted.map(lost -> Next.to(shows(lost.index()),
                    visit.withDocument(document, at.withInserted(lost.index(), lost.page())))).orElse(Next.to(this, visit));
            case BOTH_SIDES -> Next.to(switch (sides) {
                case FRONT_ONLY, AS_SET_THERE -> this;
                case ONE -> with(Sides.BOTH);
                case BOTH -> with(Sides.ONE);
            }, visit);
            case DOCUMENT_DONE -> done(at, visit);
            case KEEP_BLANKS -> panel == Panel.BLANKS ? onward(visit.withDocument(document, at.withBlanksKept().finished())) : Next.to(this, visit);
            case DROP_BLANKS -> panel == Panel.BLANKS ? withoutBlanks(at, visit) : Next.to(this, visit);
            case DOCUMENT_MISSING -> missing(at, visit);
            case SURELY_MISSING -> panel == Panel.MISSING ? onward(visit.withDocument(document, at.declaredMissing())) : Next.to(this, visit);
            case TAKE_NUMBER -> IssuingNumber.forProcedure(visit);
            case BACK -> panel == Panel.PAGES ? previous(visit) : Next.to(with(Panel.PAGES), visit);
            default -> Next.to(this, visit);
        };
    }

    private Next onPage(Button button, DocumentPages at, Visit visit) {
        Page shown = at.pages().get(page);
        return switch (button) {
            case RESCAN_PAGE -> scan(Aim.REPLACE, visit);
            case INSERT_PAGE -> scan(Aim.INSERT, visit);
            case TURN_PAGE -> Next.to(this, visit.withDocument(document, at.withPage(page, shown.turned())));
            case KEEP_PAGE -> Next.to(this, visit.withDocument(document, at.withPage(page, shown.approved())));
            case MOVE_EARLIER -> page > 0
                    ? Next.to(shows(page - 1), visit.withDocument(document, at.withMoved(page, -1))) : Next.to(this, visit);
            case MOVE_LATER -> page + 1 < at.pages().size()
                    ? Next.to(shows(page + 1), visit.withDocument(document, at.withMoved(page, 1))) : Next.to(this, visit);
            case DELETE_PAGE -> Next.to(shows(Math.max(0, page - 1)).with(Panel.PAGES).offering(new Deleted(page, shown)),
                    visit.withDocument(document, at.withoutPage(page)));
            case LOOK_CLOSELY -> Next.to(with(Panel.CLOSE_UP), visit);
            default -> Next.to(this, visit);
        };
    }

    private Next scan(Aim where, Visit visit) {
        boolean one = where == Aim.REPLACE;
        return Next.to(new ScanDocuments(document, page, Panel.PAGES, where, sides, Work.SCANNING, 0, Trouble.STOPPED, deleted), visit,
                new Command.ScanPages(visit.key(), one ? 1 : MOST_PAGES, where != Aim.APPEND, sides == Sides.BOTH && !one));
    }

    /** A blank page is never dropped by itself: who is done with a paper is asked about those that he has not seen to. */
    private Next done(DocumentPages at, Visit visit) {
        if (at.pages().isEmpty()) {
            return Next.to(this, visit);
        }
        return at.blanks() > 0 ? Next.to(with(Panel.BLANKS), visit) : onward(visit.withDocument(document, at.finished()));
    }

    private Next withoutBlanks(DocumentPages at, Visit visit) {
        DocumentPages left = at.withoutBlanks();
        return left.pages().isEmpty() ? Next.to(at(document, 0).with(sides), visit.withDocument(document, left))
                : onward(visit.withDocument(document, left.finished()));
    }

    private Next missing(DocumentPages at, Visit visit) {
        if (!at.pages().isEmpty()) {
            return Next.to(this, visit);
        }
        return at.asked().required() ? Next.to(with(Panel.MISSING), visit) : onward(visit.withDocument(document, at.declaredMissing()));
    }

    private Next onward(Visit visit) {
        boolean open = visit.documents().stream().anyMatch(document -> !document.done());
        if (open) {
            return Next.to(at(firstOpen(visit), visit, sides), visit);
        }
        return visit.pages() == 0
                ? Next.to(at(visit.documents().size() - 1, visit, sides), visit)
                : KeepingDossier.start(visit);
    }

    /** The document before this one; at the first, the procedure. */
    private Next previous(Visit visit) {
        for (int i = document - 1; i >= 0; i--) {
            if (visit.documents().get(i).asked().scanned()) {
                return Next.to(at(i, visit, sides), visit.withDocument(i, visit.documents().get(i).reopened()));
            }
        }
        return Next.to(ProcedureDetail.open(), visit);
    }

    /** After an insertion the last inserted page is shown, not the one behind it. */
    private ScanDocuments after(Work other, Trouble why) {
        int shown = aim == Aim.INSERT ? Math.max(0, page - 1) : page;
        return new ScanDocuments(document, shown, panel, Aim.APPEND, sides, other, 0, why, deleted);
    }

    private ScanDocuments with(Work other, Trouble why) {
        return new ScanDocuments(document, page, panel, aim, sides, other, percent, why, deleted);
    }

    private ScanDocuments at(int part) {
        return new ScanDocuments(document, page, panel, aim, sides, work, part, trouble, deleted);
    }

    public ScanDocuments with(Panel other) {
        return new ScanDocuments(document, page, other, Aim.APPEND, sides, Work.IDLE, 0, Trouble.STOPPED, deleted);
    }

    public ScanDocuments with(Sides other) {
        return new ScanDocuments(document, page, panel, aim, other, work, percent, trouble, deleted);
    }

    private ScanDocuments shows(int index) {
        return new ScanDocuments(document, index, panel, Aim.APPEND, sides, Work.IDLE, 0, Trouble.STOPPED, Optional.empty());
    }

    public ScanDocuments offering(Deleted lost) {
        return new ScanDocuments(document, page, panel, aim, sides, work, percent, trouble, Optional.of(lost));
    }

    /** The scanner at work, or why it stopped. */
    public ScanDocuments doing(Work other, Trouble why) {
        return with(other, why);
    }

    @Override
    public int patience() {
        return 120;
    }

    @Override
    public boolean asksBeforeLeaving(Visit visit) {
        return visit.pages() > 0;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.scanDocuments(this);
    }
}
