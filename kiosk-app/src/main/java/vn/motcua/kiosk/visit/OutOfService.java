package vn.motcua.kiosk.visit;

/** The technician has taken the kiosk out of service; only a technician brings it back. */
public record OutOfService() implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        return event instanceof Event.CornerHeld ? TechnicianPin.ask(visit, true) : Next.to(this, visit);
    }

    @Override
    public int patience() {
        return 0;
    }

    @Override
    public boolean closed() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.outOfService(this);
    }
}
