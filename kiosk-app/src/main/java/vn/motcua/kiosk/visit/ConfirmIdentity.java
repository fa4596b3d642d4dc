package vn.motcua.kiosk.visit;

/**
 * Is it you?
 *
 * @param cardThere the card still lies on the reader: the citizen is reminded to take it
 */
public record ConfirmIdentity(boolean cardThere) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardTaken) {
            return Next.to(new ConfirmIdentity(false), visit);
        }
        if (event instanceof Event.CardPlaced) {
            return Next.to(new ConfirmIdentity(true), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case THAT_IS_ME -> confirmed(visit);
                case NOT_ME, BACK -> Next.to(PresentCard.fresh(), visit.withoutIdentity());
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private static Next confirmed(Visit visit) {
        return switch (visit.purpose()) {
            case TAKE_NUMBER -> ChooseService.orNumberFor(visit);
            case SUBMIT_DOSSIER -> UnfinishedDossier.look(visit);
            case TRACK_DOSSIER, CHECK_IN -> AskingCentre.byCard(visit);
            case FIND_PROCEDURE, RATE -> Search.open(visit);
        };
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.confirmIdentity(this);
    }
}
