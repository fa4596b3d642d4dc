package vn.motcua.kiosk.swt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;
import vn.motcua.kiosk.visit.Event;

/** Small tiles with a name each, as many in a row as can be read; where not all fit, a button leads to the others. */
record Labels(Block.Labels block, Look look) implements View {

    private static final int GAP = 24;
    private static final int PAD = 18;
    private static final int PAD_LARGE = 14;
    private static final int ICON = 40;
    private static final int LEAST_HEIGHT = 96;
    private static final int LEAST_WIDTH = 290;
    private static final int LEAST_WIDTH_WIDE = 245;
    private static final int LEAST_WIDTH_LARGE = 280;
    private static final int LEAST_WIDTH_BESIDE = 220;
    /** Fewer labels than make so many rows are wider instead. */
    private static final int ROWS = 6;
    private static final int FEWEST_COLUMNS = 3;
    private static final int RADIUS = 20;
    private static final int BUTTON_GAP = 24;

    @Override
    public int height(int width) {
        return heightOf(0, block.labels().size(), width) + (first() > 0 ? buttonSpace(width) : 0);
    }

    @Override
    public int least(int width) {
        return Math.min(height(width), rowHeight(first(), width) + buttonSpace(width));
    }

    @Override
    public int used(int width, int height) {
        int shown = shown(width, height);
        boolean all = first() == 0 && shown == block.labels().size();
        return heightOf(first(), shown, width) + (all ? 0 : buttonSpace(width));
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
        return look.large() ? columnsAtLarge(width) : columnsAtUsual(width);
    }

    private int columnsAtUsual(int width) {
        int least = beside() ? LEAST_WIDTH_BESIDE : look.wide() ? LEAST_WIDTH_WIDE : LEAST_WIDTH;
        int most = Math.max(1, (width + GAP) / (least + GAP));
        return Math.min(most, Math.max(FEWEST_COLUMNS, (block.labels().size() + ROWS - 1) / ROWS));
    }

    /** A few beside a list that one came for, in landscape above the buttons: there they must take as little room as they can. */
    private boolean beside() {
        return look.wide() && !block.list().isEmpty();
    }

    /** As many as make all of them together least high. */
    private int columnsAtLarge(int width) {
        int most = Math.max(1, (width + GAP) / ((beside() ? LEAST_WIDTH_BESIDE : LEAST_WIDTH_LARGE) + GAP));
        return IntStream.rangeClosed(Math.min(FEWEST_COLUMNS, most), most).boxed()
                .min(Comparator.comparingInt(columns -> heightOf(0, block.labels().size(), columns, width))).orElse(1);
    }

    private static int column(int columns, int width) {
        return (width - GAP * (columns - 1)) / columns;
    }

    private int rowHeight(int from, int width) {
        return rowHeight(from, columns(width), width);
    }

    /** Of the row that begins there: usually all are as high as the highest, at large letters each as high as it must be. */
    private int rowHeight(int from, int columns, int width) {
        List<Block.Labels.Label> labels = look.large()
                ? block.labels().subList(from, Math.min(block.labels().size(), from + columns))
                : block.labels();
        int column = column(columns, width);
        return Math.max(LEAST_HEIGHT, labels.stream().mapToInt(label -> text(label, column).height()).max().orElse(0) + air());
    }

    private int heightOf(int from, int count, int width) {
        return heightOf(from, count, columns(width), width);
    }

    private int heightOf(int from, int count, int columns, int width) {
        int height = -GAP;
        for (int row = from; row < from + count; row += columns) {
            height += rowHeight(row, columns, width) + GAP;
        }
        return Math.max(0, height);
    }

    private Paragraph text(Block.Labels.Label label, int column) {
        return Paragraph.balanced(label.text(), look.type(timesOfDay() ? Role.BUTTON : Role.CAPTION, Weight.SEMIBOLD),
                textWidth(label, column), look.ruler());
    }

    /** They have room to be set large. */
    private boolean timesOfDay() {
        return block.labels().stream().allMatch(label -> label.text().length() == 5 && label.text().charAt(2) == ':');
    }

    private int textWidth(Block.Labels.Label label, int column) {
        return column - 2 * pad() - (icon(label) ? ICON + 12 : 0);
    }

    /** At large letters decoration goes first. */
    private boolean icon(Block.Labels.Label label) {
        return !label.icon().isEmpty() && !look.large();
    }

    /** Above and below the words together. */
    private int air() {
        return look.large() && (block.list().isEmpty() || beside()) ? 6 : 16;
    }

    private int pad() {
        return look.large() ? PAD_LARGE : PAD;
    }

    private int buttonSpace(int width) {
        return BUTTON_GAP + button(turn(block.labels().size(), 0)).height(width) + look.ledge();
    }

    /** How many fit from the first shown one on. */
    private int shown(int width, int height) {
        int left = block.labels().size() - first();
        if (first() == 0 && heightOf(0, left, width) <= height) {
            return left;
        }
        int columns = columns(width);
        int shown = columns;
        while (shown < left && heightOf(first(), shown + columns, width) <= height - buttonSpace(width)) {
            shown += columns;
        }
        return Math.min(left, shown);
    }

    private PushButton button(Action action) {
        return new PushButton(action, PushButton.Size.NORMAL, look);
    }

    private Action turn(int left, int next) {
        String text = left > 0 ? block.more().replace("%d", Integer.toString(left)) : block.again();
        return new Action(left > 0 ? "down" : "back", text, Action.Style.SECONDARY, Action.State.IDLE, 0, "",
                new Action.Does(new Event.TurnedTo(block.list(), next)));
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int shown = shown(box.w(), box.h());
        int columns = columns(box.w());
        int column = column(columns, box.w());
        int y = box.y();
        for (int row = first(); row < first() + shown; row += columns) {
            int height = rowHeight(row, columns, box.w());
            for (int i = row; i < Math.min(row + columns, first() + shown); i++) {
                label(sheet, block.labels().get(i), new Box(box.x() + (i - row) * (column + GAP), y, column, height));
            }
            y += height + GAP;
        }
        int left = block.labels().size() - first() - shown;
        Optional<Action> turn = left > 0 ? Optional.of(turn(left, first() + shown)) : first() > 0 ? Optional.of(turn(0, 0)) : Optional.empty();
        turn.map(this::button).ifPresent(button -> button.place(sheet,
                new Box(box.x(), box.y() + heightOf(first(), shown, box.w()) + BUTTON_GAP, box.w(), button.height(box.w()))));
    }

    private void label(Sheet sheet, Block.Labels.Label label, Box box) {
        boolean pressed = sheet.touch(box, RADIUS, Target.Kind.TILE, label.does(), label.text(), label.current()) == Sheet.Touch.PRESSED;
        Token ink = label.current() ? Token.ON_CHOSEN : Token.CONTROL;
        if (label.current()) {
            sheet.frame(box, RADIUS, Token.CHOSEN, Token.LAKE, 5);
        } else {
            sheet.frame(box, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, look.controlLine());
        }
        int left = box.x() + pad();
        if (icon(label)) {
            sheet.icon(label.icon(), new Box(left, box.y() + (box.h() - ICON) / 2, ICON, ICON), ink, 2.2);
            left += ICON + 12;
        }
        Paragraph text = text(label, box.w());
        sheet.text(text, left, box.y() + (box.h() - text.height()) / 2, textWidth(label, box.w()), Align.LEFT, ink);
    }
}
