package vn.motcua.kiosk.visit;

/** Which queue? A row's id is the service's letter. */
public record ChooseService(int first) implements Step {

    /** Straight to the number when the procedure says which queue it is. */
    static Next orNumberFor(Visit visit) {
        return visit.procedure().isPresent()
                ? IssuingNumber.forProcedure(visit)
                : Next.to(new ChooseService(0), visit);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen) {
            return IssuingNumber.forService(chosen.id(), visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new ChooseService(turned.first()), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case BACK -> visit.identity().isPresent()
                        ? Next.to(new ConfirmIdentity(false), visit)
                        : Next.to(PresentCard.fresh(), visit);
                case FIND_PROCEDURE -> Search.open(visit);
                case PRIORITY -> Next.to(new ClaimPriority(this), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.chooseService(this);
    }
}
