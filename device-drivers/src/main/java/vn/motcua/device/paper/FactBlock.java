package vn.motcua.device.paper;

import java.awt.Graphics2D;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Fact;

/** What it is and what it says: side by side, on narrow paper one below the other. */
final class FactBlock implements Block {

    private static final double SIZE = 26;
    private static final double LABEL = 172;
    private static final double GAP = 16;
    private static final double PAD = 5;

    private final Sheet sheet;
    private final Paragraph label;
    private final Paragraph value;

    FactBlock(Fact fact, Sheet sheet) {
        this.sheet = sheet;
        int column = sheet.column();
        this.label = words(fact.label(), Face.MEDIUM, sheet.narrow() ? column : sheet.dots(LABEL));
        this.value = words(fact.value(), Face.BOLD, sheet.narrow() ? column : column - sheet.dots(LABEL + GAP));
    }

    private Paragraph words(String text, Face face, double width) {
        return new Paragraph(text, face, sheet.dots(SIZE), WordBlock.LEADING, width, Align.LEFT);
    }

    @Override
    public int height() {
        int words = sheet.narrow() ? label.height() + value.height() : Math.max(label.height(), value.height());
        return words + 2 * sheet.dots(PAD);
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        double y = top + sheet.dots(PAD);
        label.draw(graphics, sheet.margin(), y);
        if (sheet.narrow()) {
            value.draw(graphics, sheet.margin(), y + label.height());
        } else {
            value.draw(graphics, sheet.margin() + sheet.dots(LABEL + GAP), y);
        }
    }
}
