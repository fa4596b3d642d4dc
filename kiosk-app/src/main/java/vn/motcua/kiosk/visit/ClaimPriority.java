package vn.motcua.kiosk.visit;

/**
 * Who is called earlier by law may say so here; staff look at the papers, the kiosk asks for none.
 *
 * @param before where the citizen goes on afterwards; a card may still be laid down for it
 */
public record ClaimPriority(Step before) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case OF_PRIORITY -> Next.to(before, visit.claimingPriority(true));
                case NOT_OF_PRIORITY -> Next.to(before, visit.claimingPriority(false));
                case BACK -> Next.to(before, visit);
                default -> Next.to(this, visit);
            };
        }
        Next meanwhile = before.on(event, visit);
        return meanwhile.step().getClass() == before.getClass() ? Next.to(new ClaimPriority(meanwhile.step()), visit) : meanwhile;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.claimPriority(this);
    }
}
