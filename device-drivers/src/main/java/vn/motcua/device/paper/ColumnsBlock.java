package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.util.List;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Fact;

/** Facts side by side with a line between two. */
final class ColumnsBlock implements Block {

    private static final double LINE = 3;

    private final Sheet sheet;
    private final double each;
    private final List<Column> columns;

    private record Column(Paragraph caption, Paragraph value) {
        int height() {
            return caption.height() + value.height();
        }
    }

    ColumnsBlock(Columns facts, Sheet sheet) {
        this.sheet = sheet;
        this.each = sheet.column() / (double) Math.max(1, facts.facts().size());
        this.columns = facts.facts().stream().map(this::column).toList();
    }

    private Column column(Fact fact) {
        double inner = Math.max(1, each - 2 * sheet.dots(8));
        return new Column(
                new Paragraph(fact.label(), Face.MEDIUM, sheet.dots(26), WordBlock.LEADING, inner, Align.CENTRE),
                Paragraph.fitted(fact.value(), Face.HEAVY, sheet.dots(40), sheet.dots(28), 1.3, inner, Align.CENTRE));
    }

    @Override
    public int height() {
        return columns.stream().mapToInt(Column::height).max().orElse(0);
    }

    @Override
    public int above() {
        return sheet.dots(18);
    }

    @Override
    public int below() {
        return sheet.dots(20);
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        for (int i = 0; i < columns.size(); i++) {
            double left = sheet.margin() + i * each;
            if (i > 0) {
                graphics.fillRect((int) Math.round(left - sheet.dots(LINE) / 2.0), top, sheet.dots(LINE), height());
            }
            Column column = columns.get(i);
            column.caption.draw(graphics, left + sheet.dots(8), top);
            column.value.draw(graphics, left + sheet.dots(8), top + column.caption.height());
        }
    }
}
