package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The home screen in landscape: centre, question, clock and skyline in a panel at the left, tiles right of it. */
record WideHome(Screen screen, Look look) {

    private static final int PANEL = 620;
    private static final int PAD = 48;
    private static final int SKYLINE = 200;

    void place(Sheet sheet, Box box) {
        Box panel = new Box(box.x(), box.y(), PANEL, box.h());
        sheet.fill(panel, 0, Token.SURFACE);
        sheet.fill(new Box(panel.right() - look.cardLine(), panel.y(), look.cardLine(), panel.h()), 0, Token.LINE);
        int y = names(sheet, panel);
        y = greeting(sheet, panel, y);
        clock(sheet, panel, y);
        Box tiles = new Box(panel.right(), box.y(), box.w() - PANEL, box.h());
        for (Block block : screen.body()) {
            if (block instanceof Block.Tiles entries) {
                new WideTiles(entries, look).place(sheet, tiles);
            }
        }
    }

    private int names(Sheet sheet, Box panel) {
        int left = panel.x() + PAD;
        int room = panel.w() - 2 * PAD;
        Paragraph centre = Paragraph.balanced(screen.header().organisation(), look.type(Role.HEADER), room - 106, look.ruler());
        Paragraph branch = look.text(screen.header().branch(), Role.BRANCH, room);
        sheet.add(new Part.Art(new Box(left, panel.y() + 44, 84, 84), "mark", Token.INK));
        sheet.text(centre, left + 106, panel.y() + 44 + Math.max(0, (84 - centre.height()) / 2), room - 106, Align.LEFT, Token.INK2);
        int y = panel.y() + 44 + Math.max(84, centre.height()) + 20;
        sheet.text(branch, left, y, room, Align.LEFT, Token.INK);
        return y + branch.height();
    }

    private int greeting(Sheet sheet, Box panel, int top) {
        List<Block> body = screen.body();
        int y = top + (look.large() ? 24 : 52);
        int room = panel.w() - 2 * PAD;
        for (Block block : body) {
            if (block instanceof Block.Greeting greeting) {
                if (!look.large()) {
                    Paragraph salutation = look.text(greeting.salutation(), Role.LEAD, room);
                    sheet.text(salutation, panel.x() + PAD, y, room, Align.LEFT, Token.LAKE);
                    y += salutation.height() + 8;
                }
                Paragraph question = Paragraph.of(greeting.question(), Role.H1.at(look.comfort().size()), room, look.ruler());
                sheet.text(question, panel.x() + PAD, y, room, Align.LEFT, Token.INK);
                y += question.height();
            }
        }
        return y;
    }

    private void clock(Sheet sheet, Box panel, int top) {
        Type time = look.type(Role.CLOCK);
        // Weekday above day.
        Paragraph date = look.text(screen.header().date().replace(", ", "\n"), Role.HEADER, panel.w());
        int skyline = look.contrast() ? 0 : SKYLINE;
        boolean drawn = panel.bottom() - top >= time.line() + 48 + skyline;
        int y = panel.bottom() - time.line() - 24 - (drawn ? skyline : 0);
        int width = Digits.width(screen.header().time(), time, look.ruler());
        Digits.place(sheet, screen.header().time(), time, panel.x() + PAD + width, y, Token.INK);
        sheet.text(date, panel.x() + PAD + width + 20, y + (time.line() - date.height()) / 2, date.width(), Align.LEFT, Token.INK2);
        if (drawn && skyline > 0) {
            sheet.add(new Part.Art(new Box(panel.x(), panel.bottom() - SKYLINE, PANEL - 2, SKYLINE), "skyline", Token.INK));
        }
    }
}
