package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** What has happened: a large icon, told apart by shape as well as colour, with title and text right of it. */
record Notice(Block.Notice block, Look look) implements View {

    @Override
    public int height(int width) {
        int room = width - side() - gap();
        return Math.max(side(), title(room).height() + 6 + text(room).height()) + lift();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int left = box.x() + side() + gap();
        int room = box.right() - left;
        Paragraph title = title(room);
        Paragraph text = text(room);
        int words = title.height() + (text.empty() ? 0 : 6 + text.height());
        int top = box.y() + lift();
        Box icon = new Box(box.x(), top, side(), side());
        if (done()) {
            sheet.fill(icon, side() / 2, Token.OK);
            sheet.icon(block.icon(), icon.centred(side() * 5 / 8, side() * 5 / 8), Token.ON_OK, 2.4);
        } else {
            sheet.frame(icon, 32, Tones.ground(block.tone()), Tones.frame(block.tone()), 4);
            sheet.icon(block.icon(), icon.centred(side() * 5 / 8, side() * 5 / 8), Tones.ink(block.tone()));
            badge(sheet, icon);
        }
        int y = Math.max(top, top + (side() - words) / 2);
        sheet.text(title, left, y, room, Align.LEFT, Token.INK);
        sheet.text(text, left, y + title.height() + 6, room, Align.LEFT, Token.INK2);
    }

    /** An exclamation mark on the corner of the icon. */
    private void badge(Sheet sheet, Box icon) {
        if (block.tone() != Block.Tone.ATTENTION && block.tone() != Block.Tone.FAULT) {
            return;
        }
        int size = icon.w() * 68 / 148;
        Box badge = new Box(icon.right() - size * 46 / 68, icon.y() - size * 22 / 68, size, size);
        boolean fault = block.tone() == Block.Tone.FAULT;
        sheet.frame(badge, (size + 1) / 2, fault ? Token.ERR : Token.GOLD, Token.PAPER, size >= 60 ? 6 : 4);
        Token ink = fault && !look.contrast() ? Token.WHITE : Token.ON_GOLD;
        int dot = size * 10 / 68;
        int middle = badge.x() + (size - dot) / 2;
        sheet.fill(new Box(middle, badge.y() + size * 16 / 68, dot, size * 22 / 68), dot / 2, ink);
        sheet.fill(new Box(middle, badge.y() + size * 43 / 68, dot, dot), dot / 2, ink);
    }

    private boolean done() {
        return block.tone() == Block.Tone.OK;
    }

    private int side() {
        return look.wide() ? 100 : done() ? 124 : 148;
    }

    private int gap() {
        return look.wide() ? 28 : done() ? 32 : 44;
    }

    /** Room for the badge above the icon. */
    private int lift() {
        return done() ? 0 : 14;
    }

    private Paragraph title(int room) {
        return Heading.title(block.title(), room, look);
    }

    private Paragraph text(int room) {
        return look.text(block.text(), Role.LEAD, room);
    }
}
