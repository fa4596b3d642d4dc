package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;
import vn.motcua.kiosk.visit.Event;

/** Small tiles with a name each, as many in a row as can be read; where not all fit, a button leads to the others. */
record Labels(Block.Labels block, Look look) implements View {

    private static final int GAP = 24;
    private static final int PAD = 18;
    private static final int ICON = 40;
    private static final int LEAST_HEIGHT = 96;
    private static final int LEAST_WIDTH = 290;
    private static final int LEAST_WIDTH_WIDE = 245;
    private static final int LEAST_WIDTH_LARGE = 304;
    /** Fewer labels than make so many rows are wider instead. */
    private static final int ROWS = 6;
    private static final int FEWEST_COLUMNS = 3;
    private static final int RADIUS = 20;
    private static final int BUTTON_GAP = 24;

    @Override
    public int height(int width) {
        int rows = rows(block.labels().size(), width);
        return rows * (rowHeight(width) + GAP) - GAP + (first() > 0 ? buttonSpace(width) : 0);
    }

    @Override
    public int least(int width) {
        return Math.min(height(width), rowHeight(width) + buttonSpace(width));
    }

    @Override
    public int used(int width, int height) {
        int shown = shown(width, height);
        boolean all = first() == 0 && shown == block.labels().size();
        return rows(shown, width) * (rowHeight(width) + GAP) - GAP + (all ? 0 : buttonSpace(width));
    }

    @Override
    public Gives gives() {
        return Gives.ROWS;
    }

    @Override
    public int above() {
        return 24;
    }

    private int first() {
        return block.first() < block.labels().size() ? block.first() : 0;
    }

    private int columns(int width) {
        int least = look.large() ? LEAST_WIDTH_LARGE : look.wide() ? LEAST_WIDTH_WIDE : LEAST_WIDTH;
        int most = Math.max(1, (width + GAP) / (least + GAP));
        return Math.min(most, Math.max(FEWEST_COLUMNS, (block.labels().size() + ROWS - 1) / ROWS));
    }

    private int rows(int labels, int width) {
        return (labels + columns(width) - 1) / columns(width);
    }

    private int column(int width) {
        return (width - GAP * (columns(width) - 1)) / columns(width);
    }

    private int rowHeight(int width) {
        int column = column(width);
        return Math.max(LEAST_HEIGHT, block.labels().stream().mapToInt(label -> text(label, column).height()).max().orElse(0) + 16);
    }

    private Paragraph text(Block.Labels.Label label, int column) {
        return Paragraph.balanced(label.text(), look.type(timesOfDay() ? Role.BUTTON : Role.CAPTION, Weight.SEMIBOLD), textWidth(label, column), look.ruler());
    }

    /** They have room to be set large. */
    private boolean timesOfDay() {
        return block.labels().stream().allMatch(label -> label.text().length() == 5 && label.text().charAt(2) == ':');
    }

    private static int textWidth(Block.Labels.Label label, int column) {
        return column - 2 * PAD - (label.icon().isEmpty() ? 0 : ICON + 12);
    }

    private int buttonSpace(int width) {
        return BUTTON_GAP + button(turn(block.labels().size(), 0)).height(width) + look.ledge();
    }

    /** How many fit from the first shown one on. */
    private int shown(int width, int height) {
        int left = block.labels().size() - first();
        int pitch = rowHeight(width) + GAP;
        if (first() == 0 && rows(left, width) * pitch - GAP <= height) {
            return left;
        }
        int rows = Math.max(1, (height - buttonSpace(width) + GAP) / pitch);
        return Math.min(left, rows * columns(width));
    }

    private PushButton button(Action action) {
        return new PushButton(action, PushButton.Size.NORMAL, look);
    }

    private Action turn(int left, int next) {
        String text = left > 0 ? block.more().replace("%d", Integer.toString(left)) : block.again();
        return new Action(left > 0 ? "down" : "back", text, Action.Style.SECONDARY, Action.State.IDLE, 0, "", new Action.Does(new Event.TurnedTo(block.list(), next)));
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int shown = shown(box.w(), box.h());
        int column = column(box.w());
        int height = rowHeight(box.w());
        List<Block.Labels.Label> labels = block.labels().subList(first(), first() + shown);
        for (int i = 0; i < labels.size(); i++) {
            int x = box.x() + i % columns(box.w()) * (column + GAP);
            int y = box.y() + i / columns(box.w()) * (height + GAP);
            label(sheet, labels.get(i), new Box(x, y, column, height));
        }
        int left = block.labels().size() - first() - shown;
        Optional<Action> turn = left > 0 ? Optional.of(turn(left, first() + shown)) : first() > 0 ? Optional.of(turn(0, 0)) : Optional.empty();
        turn.map(this::button).ifPresent(button -> button.place(sheet,
                new Box(box.x(), box.y() + rows(shown, box.w()) * (height + GAP) - GAP + BUTTON_GAP, box.w(), button.height(box.w()))));
    }

    private void label(Sheet sheet, Block.Labels.Label label, Box box) {
        boolean pressed = sheet.touch(box, RADIUS, Target.Kind.TILE, label.does(), label.text(), label.current()) == Sheet.Touch.PRESSED;
        Token ink = label.current() ? Token.ON_CHOSEN : Token.CONTROL;
        if (label.current()) {
            sheet.frame(box, RADIUS, Token.CHOSEN, Token.LAKE, 5);
        } else {
            sheet.frame(box, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, look.controlLine());
        }
        int left = box.x() + PAD;
        if (!label.icon().isEmpty()) {
            sheet.icon(label.icon(), new Box(left, box.y() + (box.h() - ICON) / 2, ICON, ICON), ink, 2.2);
            left += ICON + 12;
        }
        Paragraph text = text(label, box.w());
        sheet.text(text, left, box.y() + (box.h() - text.height()) / 2, textWidth(label, box.w()), Align.LEFT, ink);
    }
}
