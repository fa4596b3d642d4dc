package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** What the citizen should do now, on a golden panel. */
record Appeal(Block.Appeal block, Look look) implements View {

    private static final int SIDE = 104;

    @Override
    public int height(int width) {
        return Math.max(SIDE, title(width).height() + text(width).height()) + 60;
    }

    private int room(int width) {
        return width - 72 - SIDE - 30;
    }

    private Paragraph title(int width) {
        return look.text(block.title(), Role.H2, room(width));
    }

    private Paragraph text(int width) {
        return look.text(block.text(), Role.BODY, room(width));
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.frame(box, 28, Token.GOLD_T, Token.GOLD, look.contrast() ? 4 : 3);
        Box icon = new Box(box.x() + 36, box.y() + (box.h() - SIDE) / 2, SIDE, SIDE);
        sheet.iconBox(icon, 24, block.icon(), 68, Token.GOLD, Token.ON_GOLD);
        Paragraph title = title(box.w());
        Paragraph text = text(box.w());
        int top = box.y() + (box.h() - title.height() - text.height()) / 2;
        sheet.text(title, icon.right() + 30, top, room(box.w()), Align.LEFT, Token.INK);
        sheet.text(text, icon.right() + 30, top + title.height(), room(box.w()), Align.LEFT, Token.INK2);
    }
}
