package vn.motcua.kiosk.visit;

import java.util.Set;
import java.util.TreeSet;

import vn.motcua.kiosk.ticket.QueueNumber;

/**
 * How was it? The id of a face is "face:" and 1 to 5, that of a reason "reason:" and its key.
 *
 * @param score   1 to 5; 0 when none is chosen
 * @param reasons chosen reasons
 */
public record Rating(int score, Set<String> reasons, boolean sending) implements Step {

    public static final String FACE = "face:";
    public static final String REASON = "reason:";

    public Rating {
        reasons = Set.copyOf(reasons);
    }

    static Rating open() {
        return new Rating(0, Set.of(), false);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen && !sending) {
            return Next.to(chosen(chosen.id()), visit);
        }
        if (event instanceof Event.RatingKept || event instanceof Event.Failed) {
            return Next.to(new Thanks(), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.SEND_RATING && score > 0 && !sending) {
            return Next.to(new Rating(score, reasons, true), visit, new Command.KeepRating(score, reasons.stream().sorted().toList(),
                    visit.number().map(QueueNumber::letter).orElse("")));
        }
        return Next.to(this, visit);
    }

    private Rating chosen(String id) {
        if (id.startsWith(FACE)) {
            int chosen = Integer.parseInt(id.substring(FACE.length()));
            // Reasons differ between content and discontent, so a change of mind about that starts them anew.
            return new Rating(chosen, (chosen > 3) == (score > 3) ? reasons : Set.of(), false);
        }
        Set<String> changed = new TreeSet<>(reasons);
        String reason = id.substring(REASON.length());
        if (!changed.remove(reason)) {
            changed.add(reason);
        }
        return new Rating(score, changed, false);
    }

    @Override
    public int patience() {
        return 30;
    }

    @Override
    public boolean asksStillThere() {
        return false;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.rating(this);
    }

    /** Without what the citizen thinks. */
    @Override
    public String toString() {
        return "Rating[" + (sending ? "sending" : "choosing") + "]";
    }
}
