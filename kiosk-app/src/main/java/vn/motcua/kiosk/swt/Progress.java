package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Progress.State;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Things done one after the other: circle, what, and how far. */
record Progress(Block.Progress block, Look look) implements View {

    private static final int CIRCLE = 80;
    private static final int PAD = 36;

    @Override
    public int height(int width) {
        return block.lines().stream().mapToInt(line -> height(line, width)).sum();
    }

    private int height(Block.Progress.Line line, int width) {
        return Math.max(CIRCLE, text(line, width).height()) + 52;
    }

    private Paragraph text(Block.Progress.Line line, int width) {
        int word = look.width(line.word(), Role.LABEL);
        Weight weight = line.state() == State.TO_COME ? Weight.SEMIBOLD : Weight.BOLD;
        return look.text(line.text(), Role.VALUE, weight, width - 2 * PAD - CIRCLE - 28 - word - 28);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.card(box);
        int y = box.y();
        for (Block.Progress.Line line : block.lines()) {
            if (y > box.y()) {
                sheet.fill(new Box(box.x(), y - 1, box.w(), 2), 0, Token.LINE);
            }
            Box row = new Box(box.x() + PAD, y, box.w() - 2 * PAD, height(line, box.w()));
            row(sheet, line, row, box.w());
            y = row.bottom();
        }
    }

    private void row(Sheet sheet, Block.Progress.Line line, Box row, int width) {
        Box circle = new Box(row.x(), row.y() + (row.h() - CIRCLE) / 2, CIRCLE, CIRCLE);
        switch (line.state()) {
            case DONE -> {
                sheet.fill(circle, CIRCLE / 2, Token.OK);
                sheet.icon("check", circle.centred(46, 46), Token.ON_OK, 2.6);
            }
            case NOW -> {
                sheet.frame(circle, CIRCLE / 2, Token.GOLD_T, Token.GOLD, 5);
                sheet.icon("dots", circle.centred(48, 48), Token.GOLD_I, 3.6);
            }
            case TO_COME -> sheet.add(Part.Shape.framed(circle, CIRCLE / 2, Token.SURFACE, Token.EDGE, 4).withDashes());
        }
        Paragraph text = text(line, width);
        Type word = look.type(Role.LABEL);
        int left = circle.right() + 28;
        sheet.text(text, left, row.y() + (row.h() - text.height()) / 2, row.right() - left - look.width(line.word(), Role.LABEL) - 28, Align.LEFT,
                line.state() == State.TO_COME ? Token.INK2 : Token.INK);
        sheet.line(line.word(), word, left, row.y() + (row.h() - word.line()) / 2, row.right() - left, Align.RIGHT, switch (line.state()) {
            case DONE -> Token.OK;
            case NOW -> Token.GOLD_I;
            case TO_COME -> Token.INK2;
        });
    }
}
