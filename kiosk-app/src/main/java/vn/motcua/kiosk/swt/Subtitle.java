package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The title of a part of the screen. */
record Subtitle(Block.Subtitle block, Look look) implements View {

    @Override
    public int height(int width) {
        return title(width).height() + (block.text().isEmpty() ? 0 : 4 + text(width).height());
    }

    @Override
    public int least(int width) {
        return title(width).height();
    }

    @Override
    public int used(int width, int height) {
        return height < height(width) ? least(width) : height;
    }

    @Override
    public Gives gives() {
        return Gives.SUPPORT;
    }

    @Override
    public int above() {
        return 42;
    }

    @Override
    public int below() {
        return 20;
    }

    private Paragraph title(int width) {
        return look.text(block.title(), Role.H2, width);
    }

    private Paragraph text(int width) {
        return look.text(block.text(), Role.BODY, width);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Paragraph title = title(box.w());
        sheet.text(title, box.x(), box.y(), box.w(), Align.LEFT, Token.INK);
        if (box.h() < height(box.w())) {
            return;
        }
        sheet.text(text(box.w()), box.x(), box.y() + title.height() + 4, box.w(), Align.LEFT, Token.INK2);
    }
}
