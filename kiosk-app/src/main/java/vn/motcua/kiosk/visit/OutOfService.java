package vn.motcua.kiosk.visit;

/**
 * The technician has taken the kiosk out of service; only a technician brings it back, and no restart does.
 *
 * @param closed why, one of {@link TechnicianPage#REASONS}
 */
public record OutOfService(String closed) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        return TechnicianPin.knock(event, this, visit);
    }

    @Override
    public int patience() {
        return 0;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.outOfService(this);
    }
}
