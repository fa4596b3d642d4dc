package vn.motcua.kiosk.visit;

import java.util.Set;
import java.util.TreeSet;

/**
 * The technician wipes over the whole screen, field by field: those that stay are where the glass does not feel.
 *
 * @param touched fields that were touched, from 0, row by row
 * @param closed  why the kiosk was out of service when the technician came; empty when it was not
 */
public record TechnicianTouch(Set<Integer> touched, String closed) implements Step {

    public static final int COLUMNS = 5;
    public static final int ROWS = 8;
    /** Begins the id of a field. */
    public static final String FIELD = "field-";

    public TechnicianTouch {
        touched = Set.copyOf(touched);
    }

    static TechnicianTouch untouched(String closed) {
        return new TechnicianTouch(Set.of(), closed);
    }

    /** Fields that were not touched yet. */
    public int left() {
        return COLUMNS * ROWS - touched.size();
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen && chosen.id().matches(FIELD + "\\d{1,2}")) {
            Set<Integer> more = new TreeSet<>(touched);
            more.add(Integer.parseInt(chosen.id().substring(FIELD.length())));
            return Next.to(new TechnicianTouch(more, closed), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return TechnicianPage.open(TechnicianPage.Topic.SCREEN, visit, closed);
        }
        return Next.to(this, visit);
    }

    @Override
    public int patience() {
        return 120;
    }

    @Override
    public boolean asksStillThere() {
        return false;
    }

    @Override
    public boolean technical() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.technicianTouch(this);
    }
}
