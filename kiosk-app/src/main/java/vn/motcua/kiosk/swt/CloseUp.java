package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** One page as large as the room lets it be, and below it what the machine thinks of it. */
record CloseUp(Block.CloseUp block, Look look) implements View {

    private static final int PAD = 28;
    private static final int GAP = 24;
    /** Height of an A4 sheet to its width. */
    private static final double SHEET = 1.414;
    private static final int LEAST_PREVIEW = 260;
    private static final int ICON = 44;

    @Override
    public int height(int width) {
        return foot(width) + (int) ((width - 2 * PAD) * SHEET * 0.8) + 2 * PAD;
    }

    @Override
    public int least(int width) {
        return foot(width) + LEAST_PREVIEW + 2 * PAD;
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public int above() {
        return 28;
    }

    private Paragraph verdict(int width) {
        return look.text(block.verdict(), Role.BODY, Weight.SEMIBOLD, width - 2 * PAD - ICON - 16);
    }

    private int foot(int width) {
        return GAP + verdict(width).height();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.frame(box, 28, Token.SURFACE, Token.EDGE, look.cardLine());
        Box inner = box.inset(PAD);
        page(sheet, new Box(inner.x(), inner.y(), inner.w(), inner.h() - foot(box.w())));
        Paragraph verdict = verdict(box.w());
        Token tone = Tones.ink(block.tone());
        int top = inner.bottom() - verdict.height();
        sheet.icon(block.icon(), new Box(inner.x(), top + (verdict.type().line() - ICON) / 2, ICON, ICON), tone);
        sheet.text(verdict, inner.x() + ICON + 16, top, inner.w() - ICON - 16, Align.LEFT, tone);
    }

    /** In a frame of the sheet's own shape. */
    private void page(Sheet sheet, Box room) {
        double shape = block.quarterTurns() % 2 != 0 ? 1 / SHEET : SHEET;
        int width = (int) Math.min(room.w(), room.h() / shape);
        Box page = room.centred(width, (int) (width * shape));
        sheet.frame(page, 16, Token.WHITE, Token.EDGE, 3);
        sheet.add(new Part.PageImage(page.inset(6), block.file(), block.quarterTurns()));
    }
}
