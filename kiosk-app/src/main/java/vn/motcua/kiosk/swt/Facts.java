package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Facts on small cards side by side; below each other on one card where they do not fit. */
record Facts(Block.Facts block, Look look) implements View {

    private static final int GAP = 24;
    private static final int PAD = 26;

    @Override
    public int height(int width) {
        if (beside(width)) {
            return 24 + Math.max(44, look.type(Role.CAPTION).line()) + 8 + look.type(Role.VALUE).line() + 24;
        }
        return block.facts().stream().mapToInt(fact -> rowHeight(fact, width)).sum();
    }

    @Override
    public int least(int width) {
        return beside(width) ? height(width) : rowHeight(block.facts().get(0), width);
    }

    @Override
    public int used(int width, int height) {
        return beside(width) ? height : shown(width, height).stream().mapToInt(fact -> rowHeight(fact, width)).sum();
    }

    @Override
    public Gives gives() {
        return Gives.FACTS;
    }

    /** The first ones, as many as there is room for; one in any case. */
    private List<Block.Fact> shown(int width, int height) {
        List<Block.Fact> facts = block.facts();
        int count = 1;
        int sum = rowHeight(facts.get(0), width);
        while (count < facts.size() && sum + rowHeight(facts.get(count), width) <= height) {
            sum += rowHeight(facts.get(count), width);
            count++;
        }
        return facts.subList(0, count);
    }

    @Override
    public int above() {
        return 30;
    }

    private int column(int width) {
        return (width - GAP * (block.facts().size() - 1)) / block.facts().size();
    }

    private boolean beside(int width) {
        if (look.large()) {
            return false;
        }
        int room = column(width) - 2 * PAD;
        return block.facts().stream().allMatch(fact -> look.width(fact.value(), Role.VALUE) <= room
                && look.ruler().width(fact.label(), label()) + 58 <= room);
    }

    private Type label() {
        return look.type(Role.CAPTION, Weight.SEMIBOLD);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        if (beside(box.w())) {
            int column = column(box.w());
            for (int i = 0; i < block.facts().size(); i++) {
                card(sheet, block.facts().get(i), new Box(box.x() + i * (column + GAP), box.y(), column, box.h()));
            }
            return;
        }
        sheet.card(box);
        int y = box.y();
        for (Block.Fact fact : shown(box.w(), box.h())) {
            if (y > box.y()) {
                sheet.fill(new Box(box.x(), y - 1, box.w(), 2), 0, Token.LINE);
            }
            Box row = new Box(box.x() + 32, y, box.w() - 64, rowHeight(fact, box.w()));
            row(sheet, fact, row, box.w());
            y = row.bottom();
        }
    }

    private void card(Sheet sheet, Block.Fact fact, Box box) {
        sheet.card(box);
        int line = Math.max(44, label().line());
        sheet.icon(fact.icon(), new Box(box.x() + PAD, box.y() + 24 + (line - 44) / 2, 44, 44), Token.LAKE);
        sheet.line(fact.label(), label(), box.x() + PAD + 58, box.y() + 24 + (line - label().line()) / 2, box.w() - 2 * PAD - 58,
                Align.LEFT, Token.LAKE);
        sheet.line(fact.value(), look.type(Role.VALUE), box.x() + PAD, box.y() + 24 + line + 8, box.w() - 2 * PAD, Align.LEFT, Token.INK);
    }

    private int rowHeight(Block.Fact fact, int width) {
        return Math.max(52, value(fact, width).height()) + 28;
    }

    private void row(Sheet sheet, Block.Fact fact, Box row, int width) {
        Type label = look.type(Role.BODY);
        Paragraph value = value(fact, width);
        sheet.icon(fact.icon(), new Box(row.x(), row.y() + (row.h() - 52) / 2, 52, 52), Token.LAKE);
        int left = row.x() + 74;
        sheet.line(fact.label(), label, left, row.y() + (row.h() - label.line()) / 2, look.width(fact.label(), Role.BODY), Align.LEFT, Token.INK2);
        int valueLeft = left + look.width(fact.label(), Role.BODY) + 24;
        sheet.text(value, valueLeft, row.y() + (row.h() - value.height()) / 2, row.right() - valueLeft, Align.RIGHT, Token.INK);
    }

    private Paragraph value(Block.Fact fact, int width) {
        return look.text(fact.value(), Role.VALUE, width - 64 - 74 - look.width(fact.label(), Role.BODY) - 24);
    }
}
