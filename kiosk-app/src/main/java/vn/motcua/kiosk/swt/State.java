package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** How something stands, on a band of lake, with an icon in a box at its left. */
record State(Block.State block, Look look) implements View {

    private static final int PAD = 44;

    @Override
    public int height(int width) {
        return Math.max(side(), title(width).height() + text(width).height()) + 72;
    }

    @Override
    public int least(int width) {
        return height(width) - 36;
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    private int side() {
        return look.wide() ? 100 : 124;
    }

    private int room(int width) {
        return width - 2 * PAD - side() - 36;
    }

    private Paragraph title(int width) {
        return look.text(block.title(), Role.STATE, room(width));
    }

    private Paragraph text(int width) {
        return look.text(block.text(), Role.LEAD, room(width));
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.fill(box, 28, Token.LAKE);
        Box icon = new Box(box.x() + PAD, box.y() + (box.h() - side()) / 2, side(), side());
        sheet.iconBox(icon, 28, block.icon(), side() * 76 / 124, Token.LAKE_B, Token.GOLD);
        Paragraph title = title(box.w());
        Paragraph text = text(box.w());
        int left = icon.right() + 36;
        int top = box.y() + (box.h() - title.height() - text.height()) / 2;
        sheet.text(title, left, top, room(box.w()), Align.LEFT, Token.ON_LAKE);
        sheet.text(text, left, top + title.height(), room(box.w()), Align.LEFT, Token.ON_LAKE2);
    }
}
