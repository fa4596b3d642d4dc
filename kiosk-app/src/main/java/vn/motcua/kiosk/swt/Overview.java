package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A short title with its summary at the right; below each other where they do not fit side by side. */
record Overview(Block.Overview block, Look look) implements View {

    private static final int APART = 24;

    @Override
    public int height(int width) {
        return beside(width) ? title(width).height() : title(width).height() + summary(width).height();
    }

    @Override
    public int below() {
        return 18;
    }

    private boolean beside(int width) {
        return look.width(block.title(), Role.H2) + APART + look.width(block.summary(), Role.BODY) <= width;
    }

    private Paragraph title(int width) {
        return look.text(block.title(), Role.H2, width);
    }

    private Paragraph summary(int width) {
        return look.text(block.summary(), Role.BODY, width);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Paragraph title = title(box.w());
        Paragraph summary = summary(box.w());
        sheet.text(title, box.x(), box.y(), box.w(), Align.LEFT, Token.INK);
        if (beside(box.w())) {
            sheet.text(summary, box.x(), box.y() + (title.height() - summary.height()) / 2, box.w(), Align.RIGHT, Token.INK2);
        } else {
            sheet.text(summary, box.x(), box.y() + title.height(), box.w(), Align.LEFT, Token.INK2);
        }
    }
}
