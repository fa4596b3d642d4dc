package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.util.List;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;

/** Words between the margins. */
record WordBlock(Sheet sheet, Paragraph words, Zone.Content content) implements Block {

    static final double LEADING = 1.42;
    static final double TIGHT_LEADING = 1.12;
    private static final double LEAST_BIG_SIZE = 60;

    static Face face(Weight weight) {
        return switch (weight) {
            case MEDIUM -> Face.MEDIUM;
            case BOLD -> Face.BOLD;
        };
    }

    static Block of(Text text, Sheet sheet) {
        return new WordBlock(sheet, new Paragraph(
                text.text(), face(text.weight()), sheet.dots(text.size()), LEADING, sheet.column(), text.align()), new Zone.Dots());
    }

    static Block of(BigText text, Sheet sheet) {
        return new WordBlock(sheet, Paragraph.fitted(text.text(), Face.HEAVY, sheet.dots(text.size()),
                sheet.dots(Math.min(LEAST_BIG_SIZE, text.size())), TIGHT_LEADING, sheet.column(), Align.CENTRE), new Zone.Large());
    }

    @Override
    public int height() {
        return words.height();
    }

    @Override
    public List<Zone> zones(int top) {
        return List.of(new Zone(top, top + height(), content));
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        words.draw(graphics, sheet.margin(), top);
    }
}
