package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.visit.Event;

/**
 * A list on a card: as many rows as fit from the first shown one on, then a button for the others.
 *
 * @param buttonElsewhere the button for the others stands in the navigation row, beside a keyboard
 */
record Rows(Block.Rows block, boolean buttonElsewhere, Look look) implements View {

    private static final int BUTTON_GAP = 26;
    private static final int MORE_A_ROW = 56;
    /** A list of one row is none; in landscape, or with all controls low, there may be no room for two. */
    private static final int LEAST_ROWS = 2;
    /** Design pixels: half as high again as a screen. Rows that would begin below are not measured with each key that is typed. */
    private static final int BEYOND = 2880;

    /** The rows that fit. @param more the button for the others */
    record Shown(List<Block.Rows.Row> rows, Optional<Action> more) {
    }

    @Override
    public int height(int width) {
        return sum(block.rows(), width, BEYOND) + (first() > 0 ? buttonSpace(width) : 0);
    }

    @Override
    public int least(int width) {
        return Math.min(height(width), firstRows(width) + buttonSpace(width));
    }

    /** As many rows as make {@link #LEAST_ROWS} usual ones, and one in any case: names of thirty words must not push all else away. */
    private int firstRows(int width) {
        int usual = usual(width);
        int most = (look.wide() || look.comfort().lowReach() ? 1 : LEAST_ROWS) * usual;
        int sum = 0;
        for (Block.Rows.Row row : block.rows().subList(first(), block.rows().size())) {
            int height = view(row).height(width);
            if (sum > 0 && sum + height > most) {
                break;
            }
            sum += height;
        }
        return sum;
    }

    /** Height of the lowest row. */
    private int usual(int width) {
        int lowest = Integer.MAX_VALUE;
        int sum = 0;
        for (int i = 0; i < block.rows().size() && sum <= BEYOND; i++) {
            int height = view(block.rows().get(i)).height(width);
            lowest = Math.min(lowest, height);
            sum += height;
        }
        return sum == 0 ? 0 : lowest;
    }

    @Override
    public int used(int width, int height) {
        Shown shown = shown(width, height);
        return sum(shown.rows(), width) + (shown.more().isPresent() ? buttonSpace(width) : 0);
    }

    /** Rows that lead on are easier to hit when they are higher. */
    @Override
    public int most(int width) {
        boolean leadOn = block.rows().stream().allMatch(Block.Rows.Row::chevron);
        return height(width) + (leadOn && first() == 0 ? block.rows().size() * MORE_A_ROW : 0);
    }

    @Override
    public Gives gives() {
        return Gives.ROWS;
    }

    private int first() {
        return block.first() < block.rows().size() ? block.first() : 0;
    }

    private RowCard view(Block.Rows.Row row) {
        return new RowCard(row, look);
    }

    private int sum(List<Block.Rows.Row> rows, int width) {
        return sum(rows, width, Integer.MAX_VALUE);
    }

    /** @param enough from which on it does not matter how much it is */
    private int sum(List<Block.Rows.Row> rows, int width, int enough) {
        int sum = 0;
        for (int i = 0; i < rows.size() && sum <= enough; i++) {
            sum += view(rows.get(i)).height(width);
        }
        return sum;
    }

    private int buttonSpace(int width) {
        return buttonElsewhere || buttonless() ? 0 : BUTTON_GAP + button(block.rows().size()).height(width) + look.ledge();
    }

    Shown shown(int width, int height) {
        List<Block.Rows.Row> rows = block.rows();
        if (first() == 0 && sum(rows, width, height) <= height) {
            return new Shown(rows, Optional.empty());
        }
        if (buttonless()) {
            return new Shown(aroundCurrent(width, height), Optional.empty());
        }
        int room = height - buttonSpace(width);
        int end = first();
        for (int sum = 0; end < rows.size(); end++) {
            sum += view(rows.get(end)).height(width);
            if (end > first() && sum > room) {
                break;
            }
        }
        int left = rows.size() - end;
        return new Shown(rows.subList(first(), end), left > 0 ? Optional.of(more(left, end)) : Optional.of(again()));
    }

    private boolean buttonless() {
        return block.more().isEmpty();
    }

    /** The current row, or the first, then those after it and before it while there is room. */
    private List<Block.Rows.Row> aroundCurrent(int width, int height) {
        List<Block.Rows.Row> rows = block.rows();
        int begin = 0;
        while (begin < rows.size() && !rows.get(begin).current()) {
            begin++;
        }
        begin = begin == rows.size() ? 0 : begin;
        int end = Math.min(rows.size(), begin + 1);
        while (end < rows.size() && sum(rows.subList(begin, end + 1), width) <= height) {
            end++;
        }
        while (begin > 0 && sum(rows.subList(begin - 1, end), width) <= height) {
            begin--;
        }
        return rows.subList(begin, end);
    }

    private PushButton button(int left) {
        return new PushButton(more(left, 0), PushButton.Size.NORMAL, look);
    }

    private Action more(int left, int next) {
        return turn("down", block.more().replace("%d", Integer.toString(left)), next);
    }

    private Action again() {
        return turn("back", block.again(), 0);
    }

    private static Action turn(String icon, String text, int first) {
        return new Action(icon, text, Action.Style.SECONDARY, Action.State.IDLE, 0, "", new Action.Does(new Event.TurnedTo(first)));
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Shown shown = shown(box.w(), box.h());
        int more = shown.more().isPresent() ? 0 : Math.max(0, box.h() - sum(shown.rows(), box.w())) / Math.max(1, shown.rows().size());
        int height = sum(shown.rows(), box.w()) + more * shown.rows().size();
        Box card = box.withHeight(height);
        sheet.fill(card, 28, Token.SURFACE);
        int y = box.y();
        for (int i = 0; i < shown.rows().size(); i++) {
            RowCard row = view(shown.rows().get(i));
            Box at = new Box(box.x(), y, box.w(), row.height(box.w()) + more);
            boolean last = i == shown.rows().size() - 1;
            row.place(sheet, at, corners(i == 0, last));
            if (!last) {
                sheet.fill(new Box(at.x(), at.bottom() - 1, at.w(), 2), 0, Token.LINE);
            }
            y = at.bottom();
        }
        sheet.frame(card, 28, null, Token.LINE, look.cardLine());
        if (!buttonElsewhere && shown.more().isPresent()) {
            PushButton button = new PushButton(shown.more().get(), PushButton.Size.NORMAL, look);
            button.place(sheet, new Box(box.x(), card.bottom() + BUTTON_GAP, box.w(), button.height(box.w())));
        }
    }

    /** Null for a row in the middle. */
    private static Part.Corners corners(boolean first, boolean last) {
        return first && last ? Part.Corners.ALL : first ? Part.Corners.TOP : last ? Part.Corners.BOTTOM : null;
    }
}
