package vn.motcua.kiosk.visit;

/** A thank-you for three seconds. */
public record Thanks() implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        return Next.to(this, visit);
    }

    @Override
    public int patience() {
        return 3;
    }

    @Override
    public boolean asksStillThere() {
        return false;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.thanks(this);
    }
}
