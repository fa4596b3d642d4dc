package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Fields for digits: the first over the whole width, the others two in a row; the current one has a lake outline. */
record DigitFields(Block.DigitFields block, Look look) implements View {

    private static final int GAP = 28;
    private static final int PAD = 32;

    @Override
    public int height(int width) {
        int rows = 1 + block.groups().size() / 2;
        return rows * fieldHeight() + (rows - 1) * 20;
    }

    private int fieldHeight() {
        return look.type(Role.CAPTION).line() + 6 + box();
    }

    private int box() {
        return Math.max(104, look.type(Role.FIELD).line() + 32);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int column = (box.w() - GAP) / 2;
        for (int i = 0; i < block.groups().size(); i++) {
            int row = (i + 1) / 2;
            boolean whole = i == 0 || i == block.groups().size() - 1 && i % 2 == 1;
            int x = box.x() + (i > 0 && i % 2 == 0 ? column + GAP : 0);
            field(sheet, block.groups().get(i), new Box(x, box.y() + row * (fieldHeight() + 20), whole ? box.w() : column, fieldHeight()));
        }
    }

    private void field(Sheet sheet, Block.DigitFields.Digits digits, Box box) {
        Type label = look.type(Role.CAPTION, Weight.SEMIBOLD);
        Type type = look.type(Role.FIELD);
        sheet.line(digits.label(), label, box.x() + 4, box.y(), box.w() - 8, Align.LEFT, digits.current() ? Token.LAKE : Token.INK2);
        Box field = new Box(box.x(), box.bottom() - box(), box.w(), box());
        sheet.frame(field, 20, Token.SURFACE, digits.current() ? Token.LAKE : Token.EDGE, digits.current() ? 5 : look.controlLine());
        int y = field.y() + (field.h() - type.line()) / 2;
        int width = Digits.width(digits.shown(), type, look.ruler());
        Digits.place(sheet, digits.shown(), type, field.x() + PAD + width, y, Token.INK);
    }
}
