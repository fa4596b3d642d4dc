package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A code as one large word, facts below as label and value; a fact with an icon is the one that matters most. */
record Code(Block.Code block, Look look) implements View {

    private static final int PAD = 44;

    /** Space around the words: the first thing to go. */
    private record Pad(int around, int row) {

        static final Pad WIDE = new Pad(18, 14);
        static final Pad TIGHT = new Pad(10, 5);
    }

    @Override
    public int height(int width) {
        return height(width, look.wide() ? Pad.TIGHT : Pad.WIDE);
    }

    @Override
    public int least(int width) {
        return height(width, Pad.TIGHT);
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    private int height(int width, Pad pad) {
        return band(width, pad) + 2 * pad.around() + block.facts().stream().mapToInt(fact -> rowHeight(fact, width, pad)).sum();
    }

    private int band(int width, Pad pad) {
        return pad.around() + caption(width).height() + code(width).height() + pad.around() + 4;
    }

    private Paragraph caption(int width) {
        return look.text(block.caption(), Role.CAPTION, Weight.SEMIBOLD, width - 2 * PAD);
    }

    private Paragraph code(int width) {
        return look.text(block.code(), Role.CODE, width - 2 * PAD);
    }

    private int labels(int width) {
        int widest = block.facts().stream().mapToInt(fact -> look.width(fact.label(), Role.BODY)).max().orElse(0) + 24;
        return Math.min(Math.max(widest, look.large() ? 0 : 270), width / 2);
    }

    private Paragraph label(Block.Fact fact, int width) {
        return look.text(fact.label(), Role.BODY, labels(width) - 24);
    }

    private Paragraph value(Block.Fact fact, int width) {
        return look.text(fact.value(), Role.LEAD, fact.icon().isEmpty() ? Weight.SEMIBOLD : Weight.BOLD, width - 2 * PAD - labels(width));
    }

    private int rowHeight(Block.Fact fact, int width, Pad pad) {
        return Math.max(label(fact, width).height(), value(fact, width).height()) + 2 * pad.row();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Pad pad = pad(box);
        sheet.fill(box, 28, Token.SURFACE);
        Box band = box.withHeight(band(box.w(), pad));
        sheet.add(Part.Shape.filled(band, 28, Token.LAKE_T).with(Part.Corners.TOP));
        sheet.frame(box, 28, null, Token.EDGE, look.cardLine());
        Paragraph caption = caption(box.w());
        sheet.text(caption, box.x() + PAD, box.y() + pad.around(), box.w() - 2 * PAD, Align.LEFT, Token.LAKE);
        sheet.text(code(box.w()), box.x() + PAD, box.y() + pad.around() + caption.height(), box.w() - 2 * PAD, Align.LEFT, Token.INK);
        int y = band.bottom() + pad.around();
        for (Block.Fact fact : block.facts()) {
            if (y > band.bottom() + pad.around()) {
                sheet.fill(new Box(box.x() + PAD, y - 1, box.w() - 2 * PAD, 2), 0, Token.LINE);
            }
            row(sheet, fact, new Box(box.x() + PAD, y, box.w() - 2 * PAD, rowHeight(fact, box.w(), pad)), box.w(), pad);
            y += rowHeight(fact, box.w(), pad);
        }
    }

    /** Rows share what there is beyond the tightest. */
    private Pad pad(Box box) {
        int left = Math.max(0, box.h() - height(box.w(), Pad.TIGHT));
        return box.h() >= height(box.w(), Pad.WIDE) ? Pad.WIDE
                : new Pad(Pad.TIGHT.around(), Pad.TIGHT.row() + left / (2 * Math.max(1, block.facts().size())));
    }

    private void row(Sheet sheet, Block.Fact fact, Box row, int width, Pad pad) {
        Paragraph label = label(fact, width);
        Paragraph value = value(fact, width);
        int labels = labels(width);
        // The first lines stand on one base line.
        int drop = Math.max(0, (value.type().line() - label.type().line()) / 2 + 1);
        sheet.text(label, row.x(), row.y() + pad.row() + drop, labels - 24, Align.LEFT, Token.INK2);
        sheet.text(value, row.x() + labels, row.y() + pad.row(), row.w() - labels, Align.LEFT, fact.icon().isEmpty() ? Token.INK : Token.LAKE);
    }
}
