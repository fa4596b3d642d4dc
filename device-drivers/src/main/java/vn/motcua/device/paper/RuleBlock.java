package vn.motcua.device.paper;

import java.awt.Graphics2D;

/** A dashed line between the margins: two parts black, one part white. */
record RuleBlock(Sheet sheet) implements Block {

    private static final double THICK = 3;

    @Override
    public int height() {
        return sheet.dots(THICK);
    }

    @Override
    public int above() {
        return sheet.dots(16);
    }

    @Override
    public int below() {
        return sheet.dots(16);
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        int end = sheet.margin() + sheet.column();
        for (int x = sheet.margin(); x < end; x += 3 * height()) {
            graphics.fillRect(x, top, Math.min(2 * height(), end - x), height());
        }
    }
}
