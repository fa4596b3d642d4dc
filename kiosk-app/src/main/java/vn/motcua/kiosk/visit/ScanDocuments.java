package vn.motcua.kiosk.visit;

import java.util.List;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;

/**
 * Scanning, one asked document after the other. The id of a document's row is "document:" and its index, that of a
 * thumbnail "page:" and its index.
 *
 * @param document  index of the document at work
 * @param page      index of the page shown large; the number of pages when none is
 * @param replacing true when the next page takes the place of the shown one
 * @param work      what the scanner does
 * @param trouble   why it stopped; only with {@link Work#FAILED}
 */
public record ScanDocuments(int document, int page, boolean replacing, Work work, Trouble trouble) implements Step {

    public static final String DOCUMENT = "document:";
    public static final String PAGE = "page:";

    public enum Work { IDLE, SCANNING,
        /** The scanner has been told to stop and has not answered yet. */
        STOPPING, FAILED }

    /** The most pages that one press may bring; a feeder holds fewer. */
    private static final int MOST_PAGES = 100;

    static Next begin(Visit visit) {
        if (!visit.documents().isEmpty()) {
            return resume(visit);
        }
        List<DocumentPages> documents = visit.procedure().map(Procedure::documents).orElse(List.of()).stream()
                .map(DocumentPages::open).toList();
        if (documents.stream().noneMatch(document -> document.asked().scanned())) {
            documents = List.of(DocumentPages.open(new AskedDocument("", "", AskedDocument.Form.ORIGINAL, true)));
        }
        return resume(visit.with(documents));
    }

    private static Next resume(Visit visit) {
        return Next.to(at(firstOpen(visit), visit), visit);
    }

    static int firstOpen(Visit visit) {
        for (int i = 0; i < visit.documents().size(); i++) {
            if (!visit.documents().get(i).done()) {
                return i;
            }
        }
        return visit.documents().size() - 1;
    }

    private static ScanDocuments at(int document, Visit visit) {
        int pages = visit.documents().get(document).pages().size();
        return new ScanDocuments(document, Math.max(0, pages - 1), false, Work.IDLE, Trouble.STOPPED);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.PageScanned scanned) {
            return pageArrived(scanned.page(), visit);
        }
        if (event instanceof Event.ScanEnded) {
            return Next.to(with(Work.IDLE, Trouble.STOPPED), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(failed.trouble() == Trouble.STOPPED
                    ? with(Work.IDLE, Trouble.STOPPED) : with(Work.FAILED, failed.trouble()), visit);
        }
        if (event instanceof Event.DeviceChanged changed && changed.kind() == DeviceKind.DOCUMENT_SCANNER && work == Work.FAILED
                && changed.health() instanceof DeviceHealth.Ready) {
            return Next.to(with(Work.IDLE, Trouble.STOPPED), visit);
        }
        if (event instanceof Event.Chosen chosen && !busy()) {
            return chosen(chosen.id(), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return pressed(pressed.button(), visit);
        }
        return Next.to(this, visit);
    }

    public boolean busy() {
        return work == Work.SCANNING || work == Work.STOPPING;
    }

    private Next pageArrived(Page scanned, Visit visit) {
        DocumentPages at = visit.documents().get(document);
        int place = replacing && page < at.pages().size() ? page : at.pages().size();
        Visit changed = visit.withDocument(document, at.withPage(place, scanned));
        return Next.to(new ScanDocuments(document, place, false, work, trouble), changed);
    }

    private Next chosen(String id, Visit visit) {
        if (id.startsWith(DOCUMENT)) {
            int index = Integer.parseInt(id.substring(DOCUMENT.length()));
            return visit.documents().get(index).asked().scanned()
                    ? Next.to(at(index, visit), visit.withDocument(index, visit.documents().get(index).reopened()))
                    : Next.to(this, visit);
        }
        return Next.to(new ScanDocuments(document, Integer.parseInt(id.substring(PAGE.length())), false, Work.IDLE, Trouble.STOPPED), visit);
    }

    private Next pressed(Button button, Visit visit) {
        DocumentPages at = visit.documents().get(document);
        boolean pageShown = page < at.pages().size();
        if (busy()) {
            // The answer of the stopped command moves on; nothing else may happen to the pages meanwhile.
            return button == Button.STOP_SCANNING && work == Work.SCANNING
                    ? Next.to(with(Work.STOPPING, Trouble.STOPPED), visit, new Command.StopScanning())
                    : Next.to(this, visit);
        }
        return switch (button) {
            case SCAN -> scan(false, visit);
            case RESCAN_PAGE -> pageShown ? scan(true, visit) : Next.to(this, visit);
            case TURN_PAGE -> pageShown
                    ? Next.to(this, visit.withDocument(document, at.withPage(page, at.pages().get(page).turned())))
                    : Next.to(this, visit);
            case DELETE_PAGE -> pageShown
                    ? Next.to(new ScanDocuments(document, Math.max(0, page - 1), false, Work.IDLE, Trouble.STOPPED),
                            visit.withDocument(document, at.withoutPage(page)))
                    : Next.to(this, visit);
            case DOCUMENT_DONE -> at.pages().isEmpty() ? Next.to(this, visit) : onward(visit.withDocument(document, at.finished()));
            case DOCUMENT_MISSING -> at.pages().isEmpty() ? onward(visit.withDocument(document, at.declaredMissing())) : Next.to(this, visit);
            case TAKE_NUMBER -> IssuingNumber.forProcedure(visit);
            case BACK -> previous(visit);
            default -> Next.to(this, visit);
        };
    }

    private Next scan(boolean replace, Visit visit) {
        return Next.to(new ScanDocuments(document, page, replace, Work.SCANNING, Trouble.STOPPED), visit,
                new Command.ScanPages(visit.key(), replace ? 1 : MOST_PAGES, replace));
    }

    private static Next onward(Visit visit) {
        boolean open = visit.documents().stream().anyMatch(document -> !document.done());
        if (open) {
            return Next.to(at(firstOpen(visit), visit), visit);
        }
        return visit.pages() == 0
                ? Next.to(at(visit.documents().size() - 1, visit), visit)
                : KeepingDossier.start(visit);
    }

    /** The document before this one; at the first, the procedure. */
    private Next previous(Visit visit) {
        for (int i = document - 1; i >= 0; i--) {
            if (visit.documents().get(i).asked().scanned()) {
                return Next.to(at(i, visit), visit.withDocument(i, visit.documents().get(i).reopened()));
            }
        }
        return Next.to(ProcedureDetail.open(), visit);
    }

    private ScanDocuments with(Work other, Trouble why) {
        return new ScanDocuments(document, page, replacing, other, why);
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
