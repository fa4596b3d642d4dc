package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** One or two lines with an icon, on a tinted field or bare. */
record Note(Block.Note block, Align align, Look look) implements View {

    private static final int ICON = 48;

    Note(Block.Note block, Look look) {
        this(block, Align.LEFT, look);
    }

    @Override
    public int height(int width) {
        return Math.max(ICON, text(width).height()) + 2 * padY();
    }

    @Override
    public int least(int width) {
        return 0;
    }

    @Override
    public int worthwhile(int width) {
        return height(width);
    }

    @Override
    public Gives gives() {
        return switch (block.tone()) {
            case NEUTRAL, INFO, OK -> Gives.ASIDE;
            case ATTENTION, FAULT -> Gives.NOTE;
        };
    }

    @Override
    public int above() {
        return block.bare() ? 36 : 28;
    }

    private int padX() {
        return block.bare() ? 0 : 30;
    }

    private int padY() {
        return block.bare() ? 0 : 24;
    }

    /** What is settled is said firmly; what explains or asks is read more easily in the lighter cut. */
    private Weight weight() {
        return switch (block.tone()) {
            case OK, FAULT -> Weight.SEMIBOLD;
            case NEUTRAL, INFO, ATTENTION -> Weight.REGULAR;
        };
    }

    private Paragraph text(int width) {
        return Paragraph.of(block.text(), look.type(Role.BODY, weight()), width - 2 * padX() - ICON - 22, look.ruler());
    }

    @Override
    public void place(Sheet sheet, Box box) {
        if (!block.bare()) {
            sheet.fill(box, 20, Tones.ground(block.tone()));
            if (look.contrast()) {
                sheet.frame(box, 20, null, Token.LINE, look.cardLine());
            }
        }
        Token ink = Tones.ink(block.tone());
        Paragraph text = text(box.w());
        int top = box.y() + (box.h() - text.height()) / 2;
        int left = align == Align.CENTRE ? box.x() + (box.w() - ICON - 22 - text.width()) / 2 : box.x() + padX();
        sheet.icon(block.icon(), new Box(left, top + (text.type().line() - ICON) / 2, ICON, ICON), ink);
        sheet.text(text, left + ICON + 22, top, box.right() - padX() - left - ICON - 22, Align.LEFT, ink);
    }
}
