package vn.motcua.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.dossier.KeptVisit;

/**
 * Does the citizen want to go on where the kiosk stopped the last time?
 *
 * @param found   empty while it is looked for
 * @param erasing the citizen does not, and the pages are being erased
 */
public record UnfinishedDossier(Optional<Unfinished> found, boolean erasing) implements Step {

    static Next look(Visit visit) {
        return visit.documents().isEmpty()
                ? Next.to(new UnfinishedDossier(Optional.empty(), false), visit, new Command.FindUnfinished(visit.key()))
                : onward(visit);
    }

    private static Next onward(Visit visit) {
        return visit.procedure().isPresent() ? ScanDocuments.begin(visit) : Search.open(visit);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.UnfinishedFound answer) {
            return answer.unfinished().isPresent() ? Next.to(new UnfinishedDossier(answer.unfinished(), false), visit) : onward(visit);
        }
        if (event instanceof Event.UnfinishedErased || event instanceof Event.Failed) {
            return onward(visit);
        }
        if (event instanceof Event.Pressed pressed && found.isPresent() && !erasing) {
            return switch (pressed.button()) {
                case GO_ON_WITH_PAGES -> ScanDocuments.begin(takenUp(found.get(), visit));
                case BEGIN_ANEW -> Next.to(new UnfinishedDossier(found, true), visit, new Command.EraseUnfinished(visit.key()));
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private static Visit takenUp(Unfinished unfinished, Visit visit) {
        Visit chosen = visit.with(unfinished.procedure());
        List<DocumentPages> documents = new ArrayList<>(ScanDocuments.asked(chosen));
        List<KeptVisit.Document> kept = unfinished.kept().documents();
        if (kept.size() == documents.size()) {
            for (int i = 0; i < kept.size(); i++) {
                documents.set(i, documents.get(i).takenUp(kept.get(i)));
            }
            return chosen.with(documents);
        }
        // The catalogue has changed since: no page is lost for that, the citizen sorts them anew.
        int first = ScanDocuments.firstOpen(chosen.with(documents));
        documents.set(first, documents.get(first).takenUp(new KeptVisit.Document(
                kept.stream().flatMap(document -> document.pages().stream()).toList(), false, false)));
        return chosen.with(documents);
    }

    @Override
    public int patience() {
        return found.isPresent() && !erasing ? 60 : 20;
    }

    /** Nobody answers: the pages wait no longer than the visit lasts, so they are asked for like pages just scanned. */
    @Override
    public boolean asksBeforeLeaving(Visit visit) {
        return found.isPresent() && !erasing;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.unfinishedDossier(this);
    }
}
