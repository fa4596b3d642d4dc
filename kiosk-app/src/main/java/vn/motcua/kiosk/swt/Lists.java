package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Small cards side by side: a coloured caption and lines with icons. */
record Lists(Block.Lists block, Look look) implements View {

    private static final int GAP = 28;
    private static final int PAD = 32;
    private static final int ICON = 40;

    @Override
    public int height(int width) {
        int column = column(width);
        return block.parts().stream().mapToInt(part -> height(part, column)).max().orElse(0);
    }

    private int column(int width) {
        return (width - GAP * (block.parts().size() - 1)) / block.parts().size();
    }

    private int height(Block.Lists.Part part, int column) {
        int height = 26 + caption(part, column).height() + 8 + 24;
        for (Block.Lists.Line line : part.lines()) {
            height += text(line, column).height() + 16;
        }
        return height;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int column = column(box.w());
        int x = box.x();
        for (Block.Lists.Part part : block.parts()) {
            part(sheet, part, new Box(x, box.y(), column, box.h()));
            x += column + GAP;
        }
    }

    private void part(Sheet sheet, Block.Lists.Part part, Box box) {
        sheet.card(box);
        Paragraph caption = caption(part, box.w());
        int y = box.y() + 26;
        sheet.text(caption, box.x() + PAD, y, box.w() - 2 * PAD, Align.LEFT, Token.LAKE);
        y += caption.height() + 8;
        for (Block.Lists.Line line : part.lines()) {
            Paragraph text = text(line, box.w());
            sheet.icon(line.icon(), new Box(box.x() + PAD, y + 8 + (text.type().line() - ICON) / 2, ICON, ICON), Token.INK);
            sheet.text(text, box.x() + PAD + ICON + 18, y + 8, box.w() - 2 * PAD - ICON - 18, Align.LEFT, Token.INK);
            y += text.height() + 16;
        }
    }

    private Paragraph caption(Block.Lists.Part part, int column) {
        return look.text(part.caption(), Role.LABEL, column - 2 * PAD);
    }

    private Paragraph text(Block.Lists.Line line, int column) {
        return look.text(line.text(), Role.BODY, column - 2 * PAD - ICON - 18);
    }
}
