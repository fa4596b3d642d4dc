package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Mark, centre and branch, clock: information only. */
record Header(Screen.Header header, Look look) {

    private static final int MARK = 84;

    static int height(boolean wide) {
        return wide ? 112 : 144;
    }

    void place(Sheet sheet, Box box) {
        sheet.fill(box, 0, Token.SURFACE);
        sheet.fill(new Box(box.x(), box.bottom() - look.cardLine(), box.w(), look.cardLine()), 0, Token.LINE);
        int middle = box.y() + (box.h() - 2) / 2;
        sheet.add(new Part.Art(new Box(box.x() + 56, middle - MARK / 2, MARK, MARK), "mark", Token.INK));
        int clock = clock(sheet, box.right() - 56, middle);
        names(sheet, box.x() + 56 + MARK + 24, clock - 24, middle);
    }

    private void names(Sheet sheet, int left, int right, int middle) {
        Paragraph centre = look.text(header.organisation(), Role.HEADER, right - left);
        Paragraph branch = look.text(header.branch(), Role.BRANCH, right - left);
        int top = middle - (centre.height() + branch.height()) / 2;
        sheet.text(centre, left, top, right - left, Align.LEFT, Token.INK2);
        sheet.text(branch, left, top + centre.height(), right - left, Align.LEFT, Token.INK);
    }

    /** @return its left edge */
    private int clock(Sheet sheet, int right, int middle) {
        Type time = look.type(Role.CLOCK);
        Type date = look.type(Role.HEADER);
        int dateWidth = look.width(header.date(), Role.HEADER);
        int height = time.line() + date.line();
        int top = middle - height / 2;
        int timeWidth = Digits.place(sheet, header.time(), time, right, top, Token.INK);
        sheet.line(header.date(), date, right - dateWidth, top + time.line(), dateWidth, Align.RIGHT, Token.INK2);
        return right - Math.max(timeWidth, dateWidth);
    }
}
