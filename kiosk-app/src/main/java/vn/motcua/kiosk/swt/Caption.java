package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A line above a list: bold left, plain right; below each other where they do not fit side by side. */
record Caption(Block.Caption block, Look look) implements View {

    @Override
    public int height(int width) {
        return beside(width) ? Math.max(look.type(Role.LABEL).line(), look.type(Role.CAPTION).line())
                : left(width).height() + right(width).height();
    }

    @Override
    public int above() {
        return 24;
    }

    @Override
    public int below() {
        return 14;
    }

    private boolean beside(int width) {
        return look.width(block.left(), Role.LABEL) + look.width(block.right(), Role.CAPTION) + 24 <= width - 8;
    }

    private Paragraph left(int width) {
        return look.text(block.left(), Role.LABEL, width - 8);
    }

    private Paragraph right(int width) {
        return look.text(block.right(), Role.CAPTION, width - 8);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Paragraph left = left(box.w());
        Paragraph right = right(box.w());
        sheet.text(left, box.x() + 4, box.y(), box.w() - 8, Align.LEFT, Token.INK);
        if (beside(box.w())) {
            sheet.text(right, box.x() + 4, box.y() + (left.height() - right.height()) / 2, box.w() - 8, Align.RIGHT, Token.INK2);
        } else {
            sheet.text(right, box.x() + 4, box.y() + left.height(), box.w() - 8, Align.LEFT, Token.INK2);
        }
    }
}
