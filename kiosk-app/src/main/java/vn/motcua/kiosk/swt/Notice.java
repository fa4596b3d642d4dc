package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/**
 * What has happened: a large icon, told apart by shape as well as colour, with title and text right of it. Where little else is on
 * the screen, the icon stands on a field of its own below them, as drawings do.
 *
 * @param alone nothing else needs the room
 */
record Notice(Block.Notice block, boolean alone, Look look) implements View {

    private static final int FIELD_LEAST = 200;
    private static final int FIELD_MOST = 700;
    private static final int FIELD_GAP = 32;

    Notice(Block.Notice block, Look look) {
        this(block, false, look);
    }

    @Override
    public int height(int width) {
        int room = width - side() - gap();
        return Math.max(side(), title(room).height() + 6 + text(room).height()) + lift();
    }

    @Override
    public int most(int width) {
        return alone ? above(width) + FIELD_MOST : height(width);
    }

    @Override
    public int grown(int width, int height) {
        return height >= above(width) + FIELD_LEAST ? height : height(width);
    }

    /** Of the words above the field, and the space between. */
    private int above(int width) {
        return title(width).height() + 12 + text(width).height() + FIELD_GAP;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        if (alone && box.h() > height(box.w())) {
            aboveField(sheet, box);
            return;
        }
        int left = box.x() + side() + gap();
        int room = box.right() - left;
        Paragraph title = title(room);
        Paragraph text = text(room);
        int words = title.height() + (text.empty() ? 0 : 6 + text.height());
        int top = box.y() + lift();
        icon(sheet, new Box(box.x(), top, side(), side()), false);
        int y = Math.max(top, top + (side() - words) / 2);
        sheet.text(title, left, y, room, Align.LEFT, Token.INK);
        sheet.text(text, left, y + title.height() + 6, room, Align.LEFT, Token.INK2);
    }

    private void aboveField(Sheet sheet, Box box) {
        Paragraph title = title(box.w());
        sheet.text(title, box.x(), box.y(), box.w(), Align.LEFT, Token.INK);
        sheet.text(text(box.w()), box.x(), box.y() + title.height() + 12, box.w(), Align.LEFT, Token.INK2);
        int above = above(box.w());
        Box field = new Box(box.x(), box.y() + above, box.w(), box.h() - above);
        sheet.fill(field, 28, Tones.ground(block.tone()));
        if (look.contrast()) {
            sheet.frame(field, 28, null, Token.LINE, look.cardLine());
        }
        int side = Math.min(280, field.h() * 3 / 5);
        icon(sheet, field.centred(side, side), true);
    }

    private void icon(Sheet sheet, Box icon, boolean onField) {
        int sign = icon.w() * 5 / 8;
        if (done()) {
            sheet.fill(icon, icon.w() / 2, Token.OK);
            sheet.icon(block.icon(), icon.centred(sign, sign), Token.ON_OK, 2.4);
        } else {
            sheet.frame(icon, icon.w() * 32 / 148,
                    onField && !look.contrast() ? Token.SURFACE : Tones.ground(block.tone()), Tones.frame(block.tone()), 4);
            sheet.icon(block.icon(), icon.centred(sign, sign), Tones.ink(block.tone()));
            badge(sheet, icon);
        }
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
