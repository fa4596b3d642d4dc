package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Mark, centre and branch, clock: information only. */
record Header(Screen.Header header, Look look) {

    private static final int MARK = 84;
    /** Below the technician's dark header; in landscape half of it. */
    private static final int RULE = 12;

    static int height(boolean wide) {
        return wide ? 112 : 144;
    }

    void place(Sheet sheet, Box box) {
        sheet.fill(box, 0, header.technical() ? Token.WORKSHOP : Token.SURFACE);
        int rule = !header.technical() ? look.cardLine() : look.wide() ? RULE / 2 : RULE;
        sheet.fill(new Box(box.x(), box.bottom() - rule, box.w(), rule), 0, header.technical() ? Token.GOLD : Token.LINE);
        int middle = box.y() + (box.h() - rule) / 2;
        Box mark = new Box(box.x() + 56, middle - MARK / 2, MARK, MARK);
        if (header.technical()) {
            sheet.iconBox(mark, 20, "wrench", 52, Token.WORKSHOP_BOX, Token.GOLD);
        } else {
            sheet.add(new Part.Art(mark, "mark", Token.INK));
        }
        int clock = clock(sheet, box.right() - 56, middle);
        names(sheet, box.x() + 56 + MARK + 24, clock - 24, middle);
    }

    private void names(Sheet sheet, int left, int right, int middle) {
        // A citizen is to know the branch, a technician that this is no citizen's screen.
        Paragraph centre = look.text(header.organisation(), header.technical() ? Role.BRANCH : Role.HEADER, right - left);
        Paragraph branch = look.text(header.branch(), header.technical() ? Role.HEADER : Role.BRANCH, right - left);
        int top = middle - (centre.height() + branch.height()) / 2;
        sheet.text(centre, left, top, right - left, Align.LEFT, words(Token.INK2));
        sheet.text(branch, left, top + centre.height(), right - left, Align.LEFT, words(Token.INK));
    }

    /** @return its left edge */
    private int clock(Sheet sheet, int right, int middle) {
        Type time = look.type(Role.CLOCK);
        Type date = look.type(Role.HEADER);
        int dateWidth = look.width(header.date(), Role.HEADER);
        int height = time.line() + date.line();
        int top = middle - height / 2;
        int timeWidth = Digits.place(sheet, header.time(), time, right, top, words(Token.INK));
        sheet.line(header.date(), date, right - dateWidth, top + time.line(), dateWidth, Align.RIGHT, words(Token.INK2));
        return right - Math.max(timeWidth, dateWidth);
    }

    private Token words(Token usual) {
        return header.technical() ? Token.ON_DOCK : usual;
    }
}
