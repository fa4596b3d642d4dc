package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The row at the foot of every screen: text size, contrast, language, help. Its cells meet. */
record Dock(Screen.Dock dock, Look look) {

    private static final int ICON = 48;

    void place(Sheet sheet, Box box) {
        sheet.fill(box, 0, Token.DOCK);
        int[] widths = widths(box.w(), box.h() < 150);
        int x = box.x();
        for (int i = 0; i < widths.length; i++) {
            Box cell = new Box(x, box.y(), widths[i], box.h());
            cell(sheet, dock.cells().get(i), cell);
            x += widths[i];
            if (i < widths.length - 1) {
                sheet.fill(new Box(x - look.cardLine(), box.y(), look.cardLine(), box.h()), 0, Token.DOCK_LINE);
            }
        }
        if (look.contrast()) {
            sheet.fill(box.withHeight(5), 0, Token.EDGE);
        }
    }

    /** Cells are as wide as their words; help has what is left, the others share what it does not need. */
    private int[] widths(int room, boolean flat) {
        List<Screen.Dock.Cell> cells = dock.cells();
        int[] widths = new int[cells.size()];
        int left = room;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = natural(cells.get(i), flat);
            left -= widths[i];
        }
        // Help counts twice, so that its word keeps away from the screen's edge.
        int more = Math.max(0, left) / (cells.size() + 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += more;
            left -= more;
        }
        widths[widths.length - 1] += left;
        return widths;
    }

    private int natural(Screen.Dock.Cell cell, boolean flat) {
        return switch (cell.kind()) {
            case SMALL_TEXT, NORMAL_TEXT -> 88;
            case LARGE_TEXT -> 92;
            case LANGUAGE -> widest(cell) + 28;
            case SETTING, HELP -> widest(cell) + (flat ? ICON + 18 : 0) + 30;
        };
    }

    /** As if it were on, so that cells stay where they are when it is switched. */
    private int widest(Screen.Dock.Cell cell) {
        return look.ruler().width(cell.text(), look.type(Role.DOCK, Weight.BOLD));
    }

    private int words(Screen.Dock.Cell cell) {
        return look.ruler().width(cell.text(), type(cell));
    }

    private Type type(Screen.Dock.Cell cell) {
        Type words = look.type(Role.DOCK);
        return switch (cell.kind()) {
            case SMALL_TEXT -> new Type(Weight.BOLD, 32, 1.3);
            case NORMAL_TEXT -> new Type(Weight.BOLD, 42, 1.3);
            case LARGE_TEXT -> new Type(Weight.BOLD, 54, 1.3);
            case SETTING, LANGUAGE -> cell.on() ? words.in(Weight.BOLD) : words;
            case HELP -> words.in(Weight.BOLD);
        };
    }

    private void cell(Sheet sheet, Screen.Dock.Cell cell, Box box) {
        boolean pressed = sheet.touch(box, 0, Target.Kind.DOCK, cell.does(), cell.name(), cell.on()) == Sheet.Touch.PRESSED;
        boolean help = cell.kind() == Screen.Dock.Kind.HELP;
        Token ink = help ? Token.ON_HELP : cell.on() ? Token.ON_CHOSEN : Token.ON_DOCK;
        if (help || cell.on()) {
            sheet.fill(box, 0, help ? Token.HELP : Token.CHOSEN);
        }
        if (pressed) {
            sheet.fill(box, 0, help || cell.on() ? Token.PRESSED_MAIN : Token.LAKE_B);
            ink = look.contrast() && (help || cell.on()) ? Token.ON_CHOSEN : Token.ON_DOCK;
        }
        if (cell.on()) {
            Box bar = look.contrast() ? new Box(box.x() + box.w() / 4, box.bottom() - 17, box.w() / 2, 7) : box.withHeight(10);
            sheet.fill(bar, 0, look.contrast() ? Token.BLACK : Token.GOLD);
        }
        label(sheet, cell, box, ink);
    }

    private void label(Sheet sheet, Screen.Dock.Cell cell, Box box, Token ink) {
        Type type = type(cell);
        int words = words(cell);
        int middle = box.y() + box.h() / 2;
        if (cell.icon().isEmpty()) {
            sheet.line(cell.text(), type, box.x(), middle - type.line() / 2, box.w(), Align.CENTRE, ink);
        } else if (box.h() < 150) {
            int left = box.x() + (box.w() - ICON - 18 - words) / 2;
            sheet.icon(cell.icon(), new Box(left, middle - ICON / 2, ICON, ICON), ink);
            sheet.line(cell.text(), type, left + ICON + 18, middle - type.line() / 2, words, Align.LEFT, ink);
        } else {
            int top = middle - (ICON + 8 + type.line()) / 2;
            sheet.icon(cell.icon(), new Box(box.x() + (box.w() - ICON) / 2, top, ICON, ICON), ink);
            sheet.line(cell.text(), type, box.x(), top + ICON + 8, box.w(), Align.CENTRE, ink);
        }
    }
}
