package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** One page large, what the machine thinks of it, and what can be done with it: below it where the room is high, beside it where it is wide. */
record CloseUp(Block.CloseUp block, Look look) implements View {

    private static final int PAD = 28;
    private static final int GAP = 24;
    private static final int BETWEEN = 32;
    /** Height of an A4 sheet to its width. */
    private static final double SHEET = 1.414;
    private static final int LEAST_PREVIEW = 300;
    private static final int BELOW = 4;
    private static final int BESIDE = 2;
    private static final int SIDE = 470;
    private static final int ICON = 44;

    @Override
    public int height(int width) {
        return foot(width - 2 * PAD) + (int) ((width - 2 * PAD) * 0.75 * SHEET) + 2 * PAD;
    }

    @Override
    public int least(int width) {
        return Math.max(Math.min(foot(width - 2 * PAD), side()) + 2 * PAD, LEAST_PREVIEW);
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public int above() {
        return 28;
    }

    private Paragraph verdict(int room) {
        return look.text(block.verdict(), Role.BODY, Weight.SEMIBOLD, room - ICON - 16);
    }

    /** Below the page: the verdict, then the tools. */
    private int foot(int room) {
        return GAP + verdict(room).height() + GAP + toolsHeight(room, BELOW);
    }

    private int side() {
        return verdict(SIDE).height() + GAP + toolsHeight(SIDE, BESIDE);
    }

    private int toolsHeight(int room, int columns) {
        int rows = (block.tools().size() + columns - 1) / columns;
        return rows * (toolHeight(room, columns) + look.ledge() + GAP) - GAP;
    }

    private static int toolWidth(int room, int columns) {
        return (room - (columns - 1) * GAP) / columns;
    }

    private int toolHeight(int room, int columns) {
        int width = toolWidth(room, columns);
        return block.tools().stream().mapToInt(tool -> button(tool).height(width)).max().orElse(0);
    }

    private PushButton button(Action tool) {
        return new PushButton(tool, PushButton.Size.TOOL, look);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.frame(box, 28, Token.SURFACE, Token.EDGE, look.cardLine());
        Box inner = box.inset(PAD);
        if (box.h() > box.w()) {
            int foot = foot(inner.w());
            page(sheet, new Box(inner.x(), inner.y(), inner.w(), inner.h() - foot));
            int top = inner.bottom() - foot + GAP;
            verdict(sheet, inner.x(), top, inner.w());
            tools(sheet, new Box(inner.x(), inner.bottom() - toolsHeight(inner.w(), BELOW), inner.w(), 0), BELOW);
        } else {
            page(sheet, new Box(inner.x(), inner.y(), inner.w() - BETWEEN - SIDE, inner.h()));
            verdict(sheet, inner.right() - SIDE, inner.y(), SIDE);
            tools(sheet, new Box(inner.right() - SIDE, inner.bottom() - toolsHeight(SIDE, BESIDE), SIDE, 0), BESIDE);
        }
    }

    /** In a frame of the sheet's own shape. */
    private void page(Sheet sheet, Box room) {
        boolean lying = block.quarterTurns() % 2 != 0;
        double shape = lying ? 1 / SHEET : SHEET;
        int width = (int) Math.min(room.w(), room.h() / shape);
        Box page = room.centred(width, (int) (width * shape));
        sheet.frame(page, 16, Token.WHITE, Token.EDGE, 3);
        sheet.add(new Part.PageImage(page.inset(6), block.file(), block.quarterTurns()));
    }

    private void verdict(Sheet sheet, int x, int y, int room) {
        Paragraph verdict = verdict(room);
        Token tone = Tones.ink(block.tone());
        sheet.icon(block.icon(), new Box(x, y + (verdict.type().line() - ICON) / 2, ICON, ICON), tone);
        sheet.text(verdict, x + ICON + 16, y, room - ICON - 16, Align.LEFT, tone);
    }

    private void tools(Sheet sheet, Box box, int columns) {
        int width = toolWidth(box.w(), columns);
        int height = toolHeight(box.w(), columns);
        List<Action> tools = block.tools();
        for (int i = 0; i < tools.size(); i++) {
            int x = box.x() + i % columns * (width + GAP);
            int y = box.y() + i / columns * (height + look.ledge() + GAP);
            button(tools.get(i)).place(sheet, new Box(x, y, width, height));
        }
    }
}
