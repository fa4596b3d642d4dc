package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A text field; of a text that is longer than it, the end with the caret is seen. */
record Field(Block.Field block, Look look) implements View {

    private static final int HEIGHT = 128;
    private static final int ICON = 56;
    /** Above and below a hint of several lines. */
    private static final int PAD = 16;
    private static final int CARET = 20;

    /** Higher where the hint breaks, and stays so when something is typed: what is below does not jump. */
    @Override
    public int height(int width) {
        return Math.max(HEIGHT, hint(width - 32 - ICON - 24 - 24).height() + 2 * PAD);
    }

    private Paragraph hint(int room) {
        return look.text(block.placeholder(), Role.BODY, room - CARET);
    }

    @Override
    public boolean touchable() {
        return block.does().isPresent();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        boolean pressed = block.does().isPresent()
                && sheet.touch(box, 24, Target.Kind.BUTTON, block.does().get(), block.placeholder(), false) == Sheet.Touch.PRESSED;
        sheet.frame(box, 24, pressed ? Token.PRESSED : Token.SURFACE, Token.LAKE, 5);
        sheet.icon(block.icon(), new Box(box.x() + 32, box.y() + (box.h() - ICON) / 2, ICON, ICON), Token.INK);
        int left = box.x() + 32 + ICON + 24;
        int right = box.right() - 24;
        if (!block.chip().isEmpty()) {
            right = chip(sheet, box, left, right);
        }
        content(sheet, box, left, right);
    }

    /** The chip gives way to the text. @return the right edge of what is left */
    private int chip(Sheet sheet, Box box, int left, int right) {
        ChipTag chip = new ChipTag(new Block.Chip(Block.Tone.NEUTRAL, "", block.chip()), false, look);
        int x = right - chip.width();
        String content = block.text().isEmpty() ? block.placeholder() : block.text();
        Role role = block.text().isEmpty() ? Role.BODY : Role.FIELD;
        if (left + look.width(content, role) + 40 > x) {
            return right;
        }
        chip.place(sheet, x, box.y() + (box.h() - chip.height()) / 2);
        return x - 16;
    }

    private void content(Sheet sheet, Box box, int left, int right) {
        boolean empty = block.text().isEmpty();
        Type type = look.type(Role.FIELD);
        String seen = tail(block.text(), right - left - 12);
        int width = look.width(seen, Role.FIELD);
        sheet.line(seen, type, left, box.y() + (box.h() - type.line()) / 2, width, Align.LEFT, Token.INK);
        int caret = left + (empty ? 0 : width + 4);
        sheet.fill(new Box(caret, box.y() + (box.h() - 60) / 2, 5, 60), 0, Token.LAKE);
        if (empty) {
            Paragraph hint = hint(right - left);
            sheet.text(hint, caret + CARET, box.y() + (box.h() - hint.height()) / 2, right - left - CARET, Align.LEFT, Token.INK2);
        }
    }

    private String tail(String text, int room) {
        String seen = text;
        while (!seen.isEmpty() && look.width(seen, Role.FIELD) > room) {
            seen = seen.substring(1);
        }
        return seen;
    }
}
