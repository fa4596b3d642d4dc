package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;

/**
 * Views below each other in a room. Where they need more than there is, they give in this order: space between them,
 * decoration, supporting words, rows of lists (which page), remarks. Where there is more, drawings and tiles grow and the
 * spaces widen.
 */
final class Column {

    private static final double TIGHTEST = 0.55;
    private static final double WIDEST = 1.45;
    /** Share of the free room that a growing view takes: some air is left. */
    private static final double GROWS_BY = 0.6;

    private final List<View> views;
    private final Box room;
    private final int margin;
    private final int[] heights;
    private final int[] gaps;
    private final int[] wanted;

    /** @param top space above the first view @param margin left and right of views that do not bleed */
    Column(List<View> views, Box room, int top, int margin) {
        this.views = views;
        this.room = room;
        this.margin = margin;
        this.heights = new int[views.size()];
        this.gaps = new int[views.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = views.get(i).height(width(i));
            gaps[i] = i == 0 ? views.get(i).bleeds() ? 0 : top : gap(views.get(i - 1), views.get(i));
        }
        this.wanted = gaps.clone();
        if (over() > 0) {
            tighten();
            for (View.Gives kind : View.Gives.values()) {
                give(kind);
                leaveOut();
            }
            useLeft();
        }
        grow();
        widen();
    }

    private static int gap(View above, View view) {
        return view.bleeds() || above.bleeds() ? view.above() : above.below() > 0 ? above.below() : view.above();
    }

    private int width(int index) {
        return views.get(index).bleeds() ? room.w() : room.w() - 2 * margin;
    }

    /** How much more is needed than there is. */
    int over() {
        int sum = 0;
        for (int i = 0; i < heights.length; i++) {
            sum += heights[i] + gaps[i];
        }
        return sum - room.h();
    }

    private void tighten() {
        int gapSum = 0;
        for (int gap : gaps) {
            gapSum += gap;
        }
        if (gapSum == 0) {
            return;
        }
        double factor = Math.max(TIGHTEST, 1 - over() / (double) gapSum);
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (int) (gaps[i] * factor);
        }
    }

    private void give(View.Gives kind) {
        for (int i = 0; i < heights.length && over() > 0; i++) {
            View view = views.get(i);
            if (view.gives() == kind) {
                int left = Math.max(view.least(width(i)), heights[i] - over());
                heights[i] = kind == View.Gives.SUPPORT || kind == View.Gives.FACTS ? view.used(width(i), left) : left;
            }
        }
    }

    private void leaveOut() {
        for (int i = 0; i < heights.length; i++) {
            if (heights[i] < views.get(i).worthwhile(width(i))) {
                heights[i] = 0;
                gaps[i] = 0;
                wanted[i] = 0;
            }
        }
    }

    /** What was left out may have made room for rows again. */
    private void useLeft() {
        for (int i = 0; i < heights.length; i++) {
            View view = views.get(i);
            if (view.gives() == View.Gives.ROWS && heights[i] < view.height(width(i))) {
                heights[i] = view.used(width(i), heights[i] + Math.max(0, -over()));
            }
        }
    }

    private void grow() {
        for (int i = 0; i < heights.length && over() < 0; i++) {
            if (heights[i] > 0) {
                double share = views.get(i).bleeds() || views.get(i).sinks() ? 1 : GROWS_BY;
                int grown = Math.min(views.get(i).most(width(i)), heights[i] + (int) (-over() * share));
                heights[i] = Math.max(heights[i], views.get(i).grown(width(i), grown));
            }
        }
    }

    private void widen() {
        int left = -over();
        int sinking = sinking();
        if (left <= 0) {
            return;
        }
        if (sinking >= 0) {
            gaps[sinking] += left;
            return;
        }
        int wantedSum = 0;
        int gapSum = 0;
        for (int i = 1; i < gaps.length; i++) {
            wantedSum += wanted[i];
            gapSum += gaps[i];
        }
        if (wantedSum == 0) {
            return;
        }
        // First back to the space that was wanted, then some of what is left on top.
        double back = (gapSum + left) / (double) wantedSum;
        double factor = back <= 1 ? back : Math.min(WIDEST, 1 + (back - 1) * GROWS_BY);
        for (int i = 1; i < gaps.length; i++) {
            gaps[i] = (int) (wanted[i] * factor);
        }
    }

    private int sinking() {
        int last = views.size() - 1;
        return last >= 0 && views.get(last).sinks() ? last : -1;
    }

    /** The place of each view; none for one that was left out. */
    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        int y = room.y();
        for (int i = 0; i < heights.length; i++) {
            y += gaps[i];
            int x = views.get(i).bleeds() ? room.x() : room.x() + margin;
            boxes.add(heights[i] == 0 ? Box.NONE : new Box(x, y, width(i), heights[i]));
            y += heights[i];
        }
        return boxes;
    }

    void place(Sheet sheet) {
        List<Box> boxes = boxes();
        sheet.overfull(over());
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).h() > 0) {
                views.get(i).place(sheet, boxes.get(i));
            }
        }
    }
}
