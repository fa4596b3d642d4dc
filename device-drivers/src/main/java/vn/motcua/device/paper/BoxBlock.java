package vn.motcua.device.paper;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Box;

/** A frame with centred lines, the first one large. */
final class BoxBlock implements Block {

    private static final double FRAME = 4;

    private final Sheet sheet;
    private final List<Paragraph> lines = new ArrayList<>();

    BoxBlock(Box box, Sheet sheet) {
        this.sheet = sheet;
        double inner = sheet.column() - 2 * sheet.dots(18);
        for (String line : box.lines()) {
            lines.add(lines.isEmpty()
                    ? Paragraph.fitted(line, Face.HEAVY, sheet.dots(42), sheet.dots(34), 1.36, inner, Align.CENTRE)
                    : new Paragraph(line, Face.MEDIUM, sheet.dots(28), WordBlock.LEADING, inner, Align.CENTRE));
        }
    }

    @Override
    public int height() {
        return 2 * sheet.dots(FRAME) + sheet.dots(10) + lines.stream().mapToInt(Paragraph::height).sum() + sheet.dots(12);
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
        float frame = sheet.dots(FRAME);
        graphics.setStroke(new BasicStroke(frame));
        graphics.draw(new RoundRectangle2D.Double(sheet.margin() + frame / 2, top + frame / 2,
                sheet.column() - frame, height() - frame, sheet.dots(24), sheet.dots(24)));
        double y = top + frame + sheet.dots(10);
        for (Paragraph line : lines) {
            line.draw(graphics, sheet.margin() + sheet.dots(18), y);
            y += line.height();
        }
    }
}
