package vn.motcua.kiosk.visit;

/**
 * The visit is over, everything of it is forgotten, and the card still lies on the reader. Ends when it is taken; whoever
 * finds a stranger's card there can begin all the same.
 */
public record CardLeft() implements Step {

    /** Seconds without a touch until somebody of the staff is told. */
    public static final int STAFF_TOLD_AFTER = 20;

    @Override
    public Next on(Event event, Visit visit) {
        return Next.to(event instanceof Event.CardTaken ? new Home() : this, visit);
    }

    /** A forgotten card is called for until somebody takes it. */
    @Override
    public int patience() {
        return 0;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.cardLeft(this);
    }
}
