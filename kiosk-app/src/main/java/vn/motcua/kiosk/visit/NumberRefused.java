package vn.motcua.kiosk.visit;

/** No number could be given: the day's numbers are out, or the kiosk cannot write. */
public record NumberRefused(Trouble trouble) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.FIND_PROCEDURE) {
            return Search.open(visit);
        }
        return Next.to(this, visit);
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.numberRefused(this);
    }
}
