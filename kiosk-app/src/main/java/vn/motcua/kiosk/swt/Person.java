package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The person on the card: how far the card was proven, portrait, facts. The first fact is the name. */
record Person(Block.Person block, Look look) implements View {

    private static final int PAD = 36;
    private static final int GAP = 44;

    @Override
    public int height(int width) {
        return band(width) + pad() + Math.max(portraitHeight(), facts(width)) + pad();
    }

    private int pad() {
        return look.wide() ? 20 : look.large() ? 28 : 40;
    }

    private int portraitWidth() {
        return look.large() ? 225 : 300;
    }

    private int portraitHeight() {
        return portraitWidth() * 4 / 3;
    }

    private int band(int width) {
        return Math.max(60, verdict(width).height()) + 44;
    }

    private Paragraph verdict(int width) {
        return look.text(block.verdict(), Role.VALUE, width - 2 * PAD - 82);
    }

    private int room(int width) {
        return width - 2 * PAD - portraitWidth() - GAP;
    }

    private int facts(int width) {
        int height = -20;
        for (int i = 0; i < block.facts().size(); i++) {
            height += label(i, width).height() + value(i, width).height() + 36;
        }
        return height;
    }

    private Paragraph label(int index, int width) {
        return look.text(block.facts().get(index).label(), Role.CAPTION, room(width));
    }

    private Paragraph value(int index, int width) {
        String value = block.facts().get(index).value();
        return index == 0
                ? Paragraph.balanced(value, look.type(Role.PLACE), room(width), look.ruler())
                : look.text(value, Role.LEAD, Weight.SEMIBOLD, room(width));
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.fill(box, 28, Token.SURFACE);
        Box band = box.withHeight(band(box.w()));
        Token ink = Tones.ink(block.tone());
        sheet.add(Part.Shape.filled(band, 28, Tones.ground(block.tone())).with(Part.Corners.TOP));
        Paragraph verdict = verdict(box.w());
        sheet.icon(block.icon(), new Box(band.x() + PAD, band.y() + (band.h() - 60) / 2, 60, 60), ink);
        sheet.text(verdict, band.x() + PAD + 82, band.y() + (band.h() - verdict.height()) / 2, band.w() - 2 * PAD - 82, Align.LEFT, ink);
        if (look.contrast()) {
            sheet.fill(new Box(band.x(), band.bottom() - 2, band.w(), 4), 0, Token.LINE);
        }
        Box portrait = new Box(box.x() + PAD, band.bottom() + pad(), portraitWidth(), portraitHeight());
        if (block.portrait().length == 0) {
            sheet.add(new Part.Art(portrait, "silhouette", Token.INK));
        } else {
            sheet.add(new Part.Portrait(portrait, 20, block.portrait()));
        }
        facts(sheet, box, portrait.right() + GAP, portrait.y() - 10);
        sheet.frame(box, 28, null, Token.LINE, look.cardLine());
    }

    private void facts(Sheet sheet, Box box, int left, int top) {
        int y = top;
        int room = room(box.w());
        for (int i = 0; i < block.facts().size(); i++) {
            if (i > 0) {
                sheet.fill(new Box(left, y - 19, room, 2), 0, Token.LINE);
            }
            Paragraph label = label(i, box.w());
            Paragraph value = value(i, box.w());
            sheet.text(label, left, y, room, Align.LEFT, Token.INK2);
            sheet.text(value, left, y + label.height(), room, Align.LEFT, Token.INK);
            y += label.height() + value.height() + 36;
        }
    }
}
