package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.swt.Sheet.Align;

/** Digits in slots of one width, so that a running clock does not tremble: the toolkit has no tabular figures. */
final class Digits {

    private static final int MOST_WHITE = 3;

    private Digits() {
    }

    static int width(String text, Type type, Ruler ruler) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += slot(text.charAt(i), type, ruler);
        }
        return width;
    }

    /** @param right edge; returns the width */
    static int place(Sheet sheet, String text, Type type, int right, int top, Token ink) {
        int width = width(text, type, sheet.look.ruler());
        int x = right - width;
        for (int i = 0; i < text.length(); i++) {
            int slot = slot(text.charAt(i), type, sheet.look.ruler());
            String letter = text.substring(i, i + 1);
            int own = sheet.look.ruler().width(letter, type);
            sheet.line(letter, type, x + (slot - own) / 2, top, own, Align.LEFT, ink);
            x += slot;
        }
        return width;
    }

    /** As wide as the widest digit, less what nobody misses of the white at its sides: around a 1 there is more than enough. */
    private static int slot(char letter, Type type, Ruler ruler) {
        if (!Character.isDigit(letter)) {
            return ruler.width(String.valueOf(letter), type);
        }
        int widest = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            widest = Math.max(widest, ruler.width(String.valueOf(digit), type));
        }
        return widest - Math.min(MOST_WHITE, type.px() / 16);
    }
}
