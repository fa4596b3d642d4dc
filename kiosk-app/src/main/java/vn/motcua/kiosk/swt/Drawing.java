package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A drawing in a tinted field that takes what room is left; the first thing to go where there is none. */
record Drawing(Block.Drawing block, Look look) implements View {

    private static final int WIDTH = 968;
    private static final int HEIGHT = 596;
    /** Smaller, it explains nothing. */
    private static final int LEAST = 240;

    @Override
    public int height(int width) {
        return block.kind() == Block.Drawing.Kind.WORKING ? 520 : HEIGHT;
    }

    @Override
    public int least(int width) {
        return block.kind() == Block.Drawing.Kind.WORKING ? LEAST : 0;
    }

    @Override
    public int worthwhile(int width) {
        return LEAST;
    }

    @Override
    public int most(int width) {
        return block.kind() == Block.Drawing.Kind.WORKING ? 1000 : 700;
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.fill(box, 28, Token.LAKE_T);
        if (look.contrast()) {
            sheet.frame(box, 28, null, Token.LINE, look.cardLine());
        }
        switch (block.kind()) {
            case PLACE_CARD -> card(sheet, box, "reader", "card-lowered", -60);
            case PLACE_NUMBER_CARD -> card(sheet, box, "reader", "number-card-lowered", -60);
            case TAKE_CARD -> card(sheet, box, "reader-take", "card-lowered", 60);
            case SHOW_CODE -> showCode(sheet, box);
            case READING -> reading(sheet, box);
            case WORKING -> working(sheet, box);
        }
    }

    /** The drawing at its own proportions, as large as fits. */
    private Box fitted(Box box) {
        double scale = Math.min(box.w() / (double) WIDTH, box.h() / (double) HEIGHT);
        return box.centred((int) (WIDTH * scale), (int) (HEIGHT * scale));
    }

    /** @param way that the card comes, down to the reader or up from it */
    private void card(Sheet sheet, Box box, String reader, String drawing, int way) {
        Box art = fitted(box);
        sheet.add(new Part.Art(art, reader, Token.LAKE));
        double scale = art.w() / (double) WIDTH;
        Box card = new Box(art.x() + (int) (290 * scale), art.y() + (int) (30 * scale), (int) (388 * scale), (int) (376 * scale));
        sheet.add(new Part.Slide(new Part.Art(card, drawing, Token.LAKE), List.of(), (int) (way * scale), 1600, 5));
        label(sheet, block.label(), new Box(art.x() + (int) (250 * scale), art.y() + (int) (424 * scale), (int) (468 * scale), (int) (70 * scale)));
    }

    private void showCode(Sheet sheet, Box box) {
        Box art = fitted(box);
        sheet.add(new Part.Art(art, "show-code", Token.LAKE));
        double scale = art.w() / (double) WIDTH;
        label(sheet, block.label(), new Box(art.x() + (int) (560 * scale), art.y() + (int) (480 * scale), (int) (350 * scale), (int) (80 * scale)));
    }

    /** Words on a drawing stand there only where they fit: the title says the same. */
    private void label(Sheet sheet, String words, Box room) {
        Type type = look.type(Role.BUTTON, Weight.BOLD);
        if (!words.isEmpty() && look.ruler().width(words, type) <= room.w() && type.line() <= room.h() + 8) {
            Token ink = block.kind() == Block.Drawing.Kind.SHOW_CODE ? Token.LAKE : Token.ON_READER;
            sheet.line(words, type, room.x(), room.y() + (room.h() - type.line()) / 2, room.w(), Align.CENTRE, ink);
        }
    }

    private void reading(Sheet sheet, Box box) {
        int side = Math.min(500, box.h() - 64);
        Box ring = box.centred(side, side);
        int thickness = Math.max(16, 28 * side / 500);
        sheet.add(new Part.Ring(ring, Token.RING, thickness, 1));
        sheet.add(new Part.Ring(ring, Token.LAKE, thickness, block.percent() / 100.0));
        int card = side * 3 / 5;
        sheet.add(new Part.Art(ring.centred(card, card * 260 / 388), "card", Token.LAKE));
    }

    private void working(Sheet sheet, Box box) {
        int side = Math.min(240, box.h() - 64);
        sheet.add(new Part.Spinner(box.centred(side, side), Token.RING, Token.LAKE, 24));
    }
}
