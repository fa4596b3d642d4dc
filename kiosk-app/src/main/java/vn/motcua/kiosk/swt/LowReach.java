package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A column in two parts, for who sits in a wheelchair: what is only read stays above, what is touched begins where it can be
 * reached. What follows the first control and is only read goes up when there is no room for it below.
 */
final class LowReach {

    /** 1 120 mm above the floor with the panel's lower edge at 650 mm: design guide, section 4. */
    static final int COMFORTABLE = 646;
    /** 1 220 mm, where EN 301 549 (8.3) ends the reach: only for what has no room otherwise. */
    static final int HIGHEST = 375;
    private static final int GAP = 16;

    private final List<View> views;
    private final Box room;
    private final int top;
    private final int margin;
    private final List<Integer> above = new ArrayList<>();
    private final List<Integer> below = new ArrayList<>();

    LowReach(List<View> views, Box room, int top, int margin) {
        this.views = views;
        this.room = room;
        this.top = top;
        this.margin = margin;
    }

    /** @return the place of each view; none for one that was left out */
    List<Box> place(Sheet sheet) {
        for (int i = 0; i < views.size(); i++) {
            (below.isEmpty() && !views.get(i).touchable() ? above : below).add(i);
        }
        List<Box> boxes = new ArrayList<>(Collections.nCopies(views.size(), Box.NONE));
        if (below.isEmpty()) {
            place(sheet, above, room, top, boxes);
            return boxes;
        }
        lift(from(COMFORTABLE));
        int start = start();
        place(sheet, above, room.withHeight(start - GAP - room.y()), top, boxes);
        place(sheet, below, from(start), 0, boxes);
        return boxes;
    }

    private Box from(int y) {
        return new Box(room.x(), y, room.w(), room.bottom() - y);
    }

    /** Higher where the controls need it, lower where the words above them do. */
    private int start() {
        int controls = Math.max(HIGHEST, COMFORTABLE - Math.max(0, column(below, from(COMFORTABLE), 0).over()));
        int words = column(above, room.withHeight(controls - GAP - room.y()), top).over();
        return controls + Math.max(0, words);
    }

    private void lift(Box reached) {
        for (int i = below.size() - 1; i > 0 && column(below, reached, 0).over() > 0; i--) {
            if (!views.get(below.get(i)).touchable()) {
                above.add(below.remove(i));
            }
        }
        Collections.sort(above);
    }

    private Column column(List<Integer> part, Box in, int first) {
        return new Column(part.stream().map(views::get).toList(), in, first, margin);
    }

    private void place(Sheet sheet, List<Integer> part, Box in, int first, List<Box> boxes) {
        Column column = column(part, in, first);
        column.place(sheet);
        for (int i = 0; i < part.size(); i++) {
            boxes.set(part.get(i), column.boxes().get(i));
        }
    }
}
