package vn.motcua.kiosk.swt;

import java.util.Arrays;
import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.swt.Sheet.Align;

/**
 * Buttons side by side: equally wide where that lets every label stand on one line. Reasons of resting buttons stand above.
 *
 * @param steady keeps the room of one reason, so that nothing jumps when it is gone
 */
record ButtonRow(List<Action> actions, PushButton.Size size, boolean steady, Look look) {

    private static final int GAP = 24;
    private static final int BELOW_REASON = 12;

    ButtonRow(List<Action> actions, PushButton.Size size, Look look) {
        this(actions, size, false, look);
    }

    int height(int width) {
        int[] widths = widths(width);
        int highest = 0;
        for (int i = 0; i < widths.length; i++) {
            highest = Math.max(highest, button(i).height(widths[i]));
        }
        return highest + reasonsHeight(width);
    }

    /** Every label stands on one line. */
    boolean unbroken(int width) {
        int[] widths = widths(width);
        for (int i = 0; i < widths.length; i++) {
            if (!button(i).unbroken(widths[i])) {
                return false;
            }
        }
        return true;
    }

    void place(Sheet sheet, Box box) {
        int top = box.y();
        for (Paragraph reason : reasons(box.w())) {
            sheet.icon("info", new Box(box.x() + 4, top + (reason.type().line() - 36) / 2, 36, 36), Token.INK2);
            sheet.text(reason, box.x() + 52, top, box.w() - 56, Align.LEFT, Token.INK2);
            top += reason.height() + BELOW_REASON;
        }
        top = box.y() + reasonsHeight(box.w());
        int[] widths = widths(box.w());
        int x = box.x();
        for (int i = 0; i < widths.length; i++) {
            button(i).place(sheet, new Box(x, top, widths[i], box.bottom() - top));
            x += widths[i] + GAP;
        }
    }

    private int reasonsHeight(int width) {
        int reasons = reasons(width).stream().mapToInt(reason -> reason.height() + BELOW_REASON).sum();
        return steady ? Math.max(reasons, look.type(Role.CAPTION).line() + BELOW_REASON) : reasons;
    }

    private List<Paragraph> reasons(int width) {
        return actions.stream().map(Action::disabled).filter(reason -> !reason.isEmpty()).distinct()
                .map(reason -> look.text(reason, Role.CAPTION, width - 56)).toList();
    }

    private PushButton button(int index) {
        return new PushButton(actions.get(index), size, look);
    }

    private int[] widths(int width) {
        int count = actions.size();
        int room = width - GAP * (count - 1);
        int[] wanted = new int[count];
        int[] close = new int[count];
        int[] bare = new int[count];
        int[] least = new int[count];
        int wantedSum = 0;
        int leastSum = 0;
        boolean equalWillDo = true;
        for (int i = 0; i < count; i++) {
            wanted[i] = button(i).natural();
            close[i] = button(i).close();
            bare[i] = button(i).bare();
            least[i] = Math.min(wanted[i], button(i).least());
            wantedSum += wanted[i];
            leastSum += least[i];
            equalWillDo &= wanted[i] <= room / count;
        }
        if (equalWillDo && !timed()) {
            return shares(room, new int[count], 0);
        }
        if (wantedSum <= room) {
            return shares(room, wanted, wantedSum);
        }
        if (Arrays.stream(close).sum() <= room) {
            return spread(room, close);
        }
        if (Arrays.stream(bare).sum() <= room) {
            return spread(room, bare);
        }
        boolean wordsFit = Arrays.stream(least).allMatch(one -> one <= room / count);
        return wordsFit ? shares(room, new int[count], 0) : shares(room, least, leastSum);
    }

    /** A button with a time bar is the way on: it gets the room that the others leave. */
    private boolean timed() {
        return actions.stream().anyMatch(action -> action.state() == Action.State.RUNNING_OUT) && actions.size() > 1;
    }

    private static int[] spread(int room, int[] from) {
        int more = (room - Arrays.stream(from).sum()) / from.length;
        return Arrays.stream(from).map(width -> width + more).toArray();
    }

    /** What is left goes to the widest, the way on; with equal beginnings to everybody. */
    private int[] shares(int room, int[] from, int sum) {
        int count = from.length;
        int[] widths = from.clone();
        int left = room - sum;
        if (sum == 0) {
            for (int i = 0; i < count; i++) {
                widths[i] = left / count;
            }
            return widths;
        }
        int widest = 0;
        for (int i = 0; i < count; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        widths[widest] += left;
        return widths;
    }
}
