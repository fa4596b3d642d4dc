package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A word of state on a rounded tag. @param loud golden, for the row at work */
record ChipTag(Block.Chip chip, boolean loud, Look look) {

    private static final int PAD = 24;
    private static final int ICON = 36;

    int width() {
        return look.ruler().width(chip.text(), type()) + 2 * PAD + (chip.icon().isEmpty() ? 0 : ICON + 10);
    }

    int height() {
        return type().line() + 18;
    }

    private Type type() {
        return look.type(Role.CAPTION, Weight.SEMIBOLD);
    }

    void place(Sheet sheet, int x, int y) {
        Box box = new Box(x, y, width(), height());
        Token ink = loud ? Token.ON_GOLD : Tones.ink(chip.tone());
        sheet.fill(box, box.h() / 2, loud ? Token.GOLD : Tones.ground(chip.tone()));
        if (look.contrast() && !loud) {
            sheet.frame(box, box.h() / 2, null, Token.LINE, 3);
        }
        int left = box.x() + PAD;
        if (!chip.icon().isEmpty()) {
            sheet.icon(chip.icon(), new Box(left - 4, box.y() + (box.h() - ICON) / 2, ICON, ICON), ink);
            left += ICON + 10;
        }
        sheet.line(chip.text(), type(), left, box.y() + 9, box.right() - PAD - left, Align.LEFT, ink);
    }
}
