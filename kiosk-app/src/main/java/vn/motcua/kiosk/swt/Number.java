package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The queue number, large on a band, with where to go at its right; facts below. */
record Number(Block.Number block, Look look) implements View {

    private static final int PAD = 48;
    /** Two facts. */
    private static final int BETWEEN = 72;

    /** Space above and below the number, and above and below the facts. */
    private record Air(int top, int bottom, int above, int below) {

        static final Air WIDE = new Air(16, 26, 30, 34);
        static final Air TIGHT = new Air(2, 8, 15, 18);
    }

    @Override
    public int height(int width) {
        return height(width, Air.WIDE);
    }

    @Override
    public int least(int width) {
        return height(width, Air.TIGHT);
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    private int height(int width, Air air) {
        return band(width, air) + facts(width, air);
    }

    private Air air(Box box) {
        return box.h() >= height(box.w()) ? Air.WIDE : Air.TIGHT;
    }

    private int band(int width, Air air) {
        int number = look.type(Role.NUMBER).line();
        return air.top() + (beside(width) ? Math.max(number, places(width)) : number + places(width)) + air.bottom();
    }

    private int places(int width) {
        return caption(width).height() + place(width).height() + where(width).height();
    }

    private boolean beside(int width) {
        int number = look.width(block.number(), Role.NUMBER);
        int words = Math.max(look.width(block.place(), Role.PLACE),
                Math.max(look.width(block.where(), Role.BODY), look.width(block.caption(), Role.CAPTION)));
        return number + 32 + words <= width - 2 * PAD;
    }

    private int room(int width) {
        return width - 2 * PAD - (beside(width) ? look.width(block.number(), Role.NUMBER) + 32 : 0);
    }

    private Paragraph caption(int width) {
        return look.text(block.caption(), Role.CAPTION, room(width));
    }

    private Paragraph place(int width) {
        return look.text(block.place(), Role.PLACE, room(width));
    }

    private Paragraph where(int width) {
        return look.text(block.where(), Role.BODY, room(width));
    }

    private int facts(int width, Air air) {
        return block.facts().isEmpty() ? 0
                : air.above() + block.facts().stream()
                .mapToInt(fact -> fact(fact, column(width)).height() + 4 + value(fact, column(width)).height()).max().orElse(0) + air.below();
    }

    private int column(int width) {
        return (width - 2 * PAD - BETWEEN * (block.facts().size() - 1)) / Math.max(1, block.facts().size());
    }

    private Paragraph fact(Block.Fact fact, int column) {
        return look.text(fact.label(), Role.CAPTION, column - 50);
    }

    private Paragraph value(Block.Fact fact, int column) {
        return look.text(fact.value(), Role.H1, column);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Air air = air(box);
        sheet.frame(box, 28, Token.SURFACE, Token.EDGE, 2);
        // Where it had to give a little, all of that goes to the band when there are no facts.
        Box band = block.facts().isEmpty() ? box : box.withHeight(band(box.w(), air));
        Part.Shape shape = Part.Shape.filled(band, 28, Token.LAKE);
        sheet.add(block.facts().isEmpty() ? shape : shape.with(Part.Corners.TOP));
        number(sheet, band, air);
        places(sheet, band, air);
        int x = box.x() + PAD;
        int column = column(box.w());
        Box facts = new Box(box.x(), band.bottom() + air.above(), column, box.bottom() - band.bottom() - air.above() - air.below());
        for (Block.Fact fact : block.facts()) {
            if (x > box.x() + PAD) {
                sheet.fill(new Box(x - BETWEEN / 2 - 1, facts.y(), 2, facts.h()), 0, Token.LINE);
            }
            fact(sheet, fact, new Box(x, facts.y(), column, facts.h()));
            x += column + BETWEEN;
        }
    }

    private void number(Sheet sheet, Box band, Air air) {
        Type number = look.type(Role.NUMBER);
        sheet.line(block.number(), number, band.x() + PAD, band.y() + air.top(), look.width(block.number(), Role.NUMBER), Align.LEFT, Token.ON_LAKE);
    }

    private void places(Sheet sheet, Box band, Air air) {
        boolean beside = beside(band.w());
        int room = room(band.w());
        int left = band.right() - PAD - room;
        int number = look.type(Role.NUMBER).line();
        int y = beside ? band.y() + air.top() + (Math.max(number, places(band.w())) - places(band.w())) / 2 + 4 : band.y() + air.top() + number;
        Align align = beside ? Align.RIGHT : Align.LEFT;
        Paragraph caption = caption(band.w());
        Paragraph place = place(band.w());
        sheet.text(caption, left, y, room, align, Token.ON_LAKE2);
        sheet.text(place, left, y + caption.height(), room, align, Token.ON_LAKE);
        sheet.text(where(band.w()), left, y + caption.height() + place.height(), room, align, Token.ON_LAKE);
    }

    private void fact(Sheet sheet, Block.Fact fact, Box box) {
        Paragraph label = fact(fact, box.w());
        sheet.icon(fact.icon(), new Box(box.x(), box.y() + (label.type().line() - 38) / 2, 38, 38), Token.INK2);
        sheet.text(label, box.x() + 50, box.y(), box.w() - 50, Align.LEFT, Token.INK2);
        sheet.text(value(fact, box.w()), box.x(), box.y() + label.height() + 4, box.w(), Align.LEFT, Token.INK);
    }
}
