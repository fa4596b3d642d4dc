package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A question above the dimmed screen, its buttons low enough for everybody's reach; the dock stays free. */
record DialogCard(Screen.Dialog dialog, Look look) {

    private static final int PAD = 56;
    private static final int RING = 400;
    /** The word below the digits has room between the sides of the ring. */
    private static final int RING_WIDE = 236;
    private static final int RING_WIDE_LARGE = 252;
    private static final int BADGE = 160;
    private static final int VEIL = 235;
    private static final int WIDEST = 968;

    void place(Sheet sheet, Box below) {
        sheet.coverTargets();
        sheet.add(new Part.Veil(below, Token.SCRIM, dialog.opaque() ? 255 : VEIL));
        int width = Math.min(WIDEST, below.w() - 112);
        boolean wide = below.w() > below.h();
        int picture = dialog.countdown().isEmpty() ? wide ? BADGE + 40 : BADGE : !wide ? RING : look.large() ? RING_WIDE_LARGE : RING_WIDE;
        Paragraph title = Paragraph.balanced(dialog.title(), look.type(Role.H1), width - 2 * PAD, look.ruler());
        Paragraph text = Paragraph.balanced(dialog.text(), look.type(Role.LEAD), width - 2 * PAD, look.ruler());
        int words = title.height() + 16 + text.height();
        int roomy = wide ? 24 : 64;
        int height = roomy + picture + 36 + words + roomy + buttons(width) + 60;
        int bottom = wide ? below.bottom() - 28 : Math.min(below.bottom() - 108, below.bottom() - (below.h() - height) / 3);
        Box card = new Box(below.x() + (below.w() - width) / 2, bottom - height, width, height);
        sheet.frame(card, 36, Token.SURFACE, look.contrast() ? Token.LINE : Token.SURFACE, look.cardLine());
        picture(sheet, new Box(card.x() + (width - picture) / 2, card.y() + roomy, picture, picture));
        int y = card.y() + roomy + picture + 36;
        sheet.text(title, card.x() + PAD, y, width - 2 * PAD, Align.CENTRE, Token.INK);
        sheet.text(text, card.x() + PAD, y + title.height() + 16, width - 2 * PAD, Align.CENTRE, Token.INK2);
        buttons(sheet, new Box(card.x() + PAD, card.bottom() - 60 - buttons(width) + look.ledge(), width - 2 * PAD, buttons(width)));
    }

    private void picture(Sheet sheet, Box box) {
        if (dialog.countdown().isEmpty()) {
            sheet.fill(box, box.w() / 2, Token.LAKE_T);
            if (look.contrast()) {
                sheet.frame(box, box.w() / 2, null, Token.EDGE, 4);
            }
            int icon = box.w() * 3 / 5;
            sheet.icon(dialog.icon(), box.centred(icon, icon), Token.LAKE);
            return;
        }
        int left = dialog.countdown().get();
        int thickness = box.w() * 26 / RING;
        Box ring = box.inset(box.w() * 11 / RING);
        sheet.add(new Part.Ring(ring, Token.RING_DIALOG, thickness, 1));
        sheet.add(new Part.Ring(ring, Token.LAKE, thickness, Math.min(1, left / (double) Math.max(1, dialog.of()))));
        Type number = new Type(Weight.BOLD, (look.wide() ? 116 : 148) * box.w() / RING, look.wide() ? 1.2 : 1.0);
        String text = Integer.toString(left);
        int width = Digits.width(text, number, look.ruler());
        Paragraph unit = Paragraph.of(dialog.unit(), look.type(look.wide() ? Role.CAPTION : Role.BODY), box.w(), look.ruler());
        // The unit comes close below the digits, which have nothing below their base line.
        int top = look.wide() ? box.y() + (box.h() - number.line() - unit.height()) / 2 : box.y() + (box.h() - number.line()) / 2 - unit.height() / 4;
        Digits.place(sheet, text, number, box.x() + (box.w() + width) / 2, top, Token.INK);
        sheet.text(unit, box.x(), top + number.line(), box.w(), Align.CENTRE, Token.INK2);
    }

    private PushButton button(Action action, int index) {
        return new PushButton(action, index == 0 ? PushButton.Size.LARGE : PushButton.Size.NORMAL, look);
    }

    private int buttons(int width) {
        int height = 0;
        for (int i = 0; i < dialog.actions().size(); i++) {
            height += button(dialog.actions().get(i), i).height(width - 2 * PAD) + (i > 0 ? 32 : 0);
        }
        return height;
    }

    private void buttons(Sheet sheet, Box box) {
        int y = box.y();
        for (int i = 0; i < dialog.actions().size(); i++) {
            PushButton button = button(dialog.actions().get(i), i);
            Box at = new Box(box.x(), y, box.w(), button.height(box.w()));
            button.place(sheet, at);
            y = at.bottom() + 32;
        }
    }
}
