package vn.motcua.kiosk.visit;

/** The home screen. */
public record Home() implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case TAKE_NUMBER -> Next.to(PresentCard.fresh(), visit.with(Purpose.TAKE_NUMBER));
                case SUBMIT_DOSSIER -> Next.to(PresentCard.fresh(), visit.with(Purpose.SUBMIT_DOSSIER));
                case FIND_PROCEDURE -> Search.open(visit.with(Purpose.FIND_PROCEDURE));
                case TRACK_DOSSIER -> Next.to(TypeCode.open(Lookup.DOSSIER), visit.with(Purpose.TRACK_DOSSIER));
                case CHECK_IN -> Next.to(TypeCode.open(Lookup.APPOINTMENT), visit.with(Purpose.CHECK_IN));
                case RATE -> Next.to(Rating.open(), visit.with(Purpose.RATE));
                default -> Next.to(this, visit);
            };
        }
        return TechnicianPin.knock(event, this, visit);
    }

    @Override
    public int patience() {
        return 0;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.home(this);
    }
}
