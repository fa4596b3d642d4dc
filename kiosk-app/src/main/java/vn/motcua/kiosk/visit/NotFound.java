package vn.motcua.kiosk.visit;

/** The centre knows no such dossier or appointment, or could not be asked. */
public record NotFound(Lookup lookup, boolean byCard, Trouble trouble) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case TYPE_CODE, BACK -> Next.to(TypeCode.open(lookup), visit);
                case USE_CARD -> Next.to(PresentCard.fresh(), visit);
                case TAKE_NUMBER -> Next.to(new ChooseService(0), visit.with(Purpose.TAKE_NUMBER));
                default -> Next.to(this, visit);
            };
        }
        if (event instanceof Event.CodeShown) {
            return TypeCode.open(lookup).on(event, visit);
        }
        return Next.to(this, visit);
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.notFound(this);
    }
}
