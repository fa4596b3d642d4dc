package vn.motcua.device.paper;

import java.awt.Color;
import java.awt.Graphics2D;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Band;

/** White words on black, rounded at the corners. */
final class BandBlock implements Block {

    private final Sheet sheet;
    private final Paragraph caption;
    private final Paragraph text;

    BandBlock(Band band, Sheet sheet) {
        this.sheet = sheet;
        this.caption = new Paragraph(band.caption(), Face.MEDIUM, sheet.dots(26), WordBlock.LEADING, inner(), Align.CENTRE);
        this.text = Paragraph.fitted(band.text(), Face.HEAVY, sheet.dots(52), sheet.dots(32), 1.3, inner(), Align.CENTRE);
    }

    private double inner() {
        return sheet.column() - 2 * sheet.dots(16);
    }

    @Override
    public int height() {
        return sheet.dots(10) + caption.height() + text.height() + sheet.dots(12);
    }

    @Override
    public int above() {
        return sheet.dots(16);
    }

    @Override
    public int below() {
        return sheet.dots(12);
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        int corner = sheet.dots(20);
        graphics.fillRoundRect(sheet.margin(), top, sheet.column(), height(), corner, corner);
        graphics.setColor(Color.WHITE);
        double left = sheet.margin() + sheet.dots(16);
        caption.draw(graphics, left, top + sheet.dots(10));
        text.draw(graphics, left, top + sheet.dots(10) + caption.height());
        graphics.setColor(Color.BLACK);
    }
}
