package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Reasons that can be ticked, two in a row; one in a row where two would not fit. */
record Choices(Block.Choices block, Look look) implements View {

    private static final int GAP = 24;
    private static final int ICON = 42;
    private static final int HEIGHT = 104;
    private static final int RADIUS = 20;

    @Override
    public int height(int width) {
        int rows = (block.choices().size() + 1) / 2;
        return rows * rowHeight(width) + (rows - 1) * GAP;
    }

    @Override
    public int above() {
        return 26;
    }

    private int pad() {
        return look.wide() ? 20 : 28;
    }

    private int column(int width) {
        return (width - GAP) / 2;
    }

    private int rowHeight(int width) {
        return Math.max(HEIGHT, block.choices().stream().mapToInt(choice -> text(choice, column(width)).height()).max().orElse(0) + 24);
    }

    private Paragraph text(Block.Choices.Choice choice, int column) {
        return Paragraph.balanced(choice.text(), look.type(Role.LABEL), column - 2 * pad() - ICON - 18, look.ruler());
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int column = column(box.w());
        int height = rowHeight(box.w());
        for (int i = 0; i < block.choices().size(); i++) {
            choice(sheet, block.choices().get(i), new Box(box.x() + i % 2 * (column + GAP), box.y() + i / 2 * (height + GAP), column, height));
        }
    }

    private void choice(Sheet sheet, Block.Choices.Choice choice, Box box) {
        boolean pressed = sheet.touch(box, RADIUS, Target.Kind.CHOICE, choice.does(), choice.text(), choice.chosen()) == Sheet.Touch.PRESSED;
        Token ink = choice.chosen() ? Token.ON_CHOSEN : Token.CONTROL;
        if (choice.chosen()) {
            sheet.frame(box, RADIUS, Token.CHOSEN, Token.LAKE, 5);
        } else {
            sheet.frame(box, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, look.controlLine());
        }
        Paragraph text = text(choice, box.w());
        sheet.icon(choice.chosen() ? "check" : "plus", new Box(box.x() + pad(), box.y() + (box.h() - ICON) / 2, ICON, ICON), ink, 2.4);
        sheet.text(text, box.x() + pad() + ICON + 18, box.y() + (box.h() - text.height()) / 2, box.w() - 2 * pad() - ICON - 18, Align.LEFT, ink);
    }
}
