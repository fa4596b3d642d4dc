package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The printer's slot with the paper coming out of it, above the real slot of the machine. */
record Slot(Block.Slot block, Look look) implements View {

    private static final int PAD = 48;
    private static final int DRAWING = 428;
    private static final int HEIGHT = 372;

    @Override
    public int height(int width) {
        return Math.max(HEIGHT, words(width, true) + 64);
    }

    @Override
    public int least(int width) {
        return Math.min(height(width), words(width, false) + 64);
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public boolean sinks() {
        return true;
    }

    private int room(int width, boolean drawn) {
        return width - PAD - (drawn ? DRAWING + 24 : PAD);
    }

    private Paragraph title(int width, boolean drawn) {
        return Paragraph.balanced(block.title(), look.type(drawn ? Role.H1 : Role.H2), room(width, drawn), look.ruler());
    }

    private Paragraph text(int width, boolean drawn) {
        return look.text(block.text(), Role.BODY, room(width, drawn));
    }

    private int words(int width, boolean drawn) {
        return title(width, drawn).height() + 12 + text(width, drawn).height();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        boolean drawn = box.h() >= height(box.w());
        sheet.fill(box, 28, Token.GOLD_T);
        if (look.contrast()) {
            sheet.frame(box, 28, null, Token.LINE, 4);
        }
        if (drawn) {
            drawing(sheet, new Box(box.right() - DRAWING, box.y() + (box.h() - HEIGHT) / 2, DRAWING, HEIGHT));
        }
        Paragraph title = title(box.w(), drawn);
        int y = box.y() + (box.h() - words(box.w(), drawn)) / 2;
        sheet.text(title, box.x() + PAD, y, room(box.w(), drawn), Align.LEFT, Token.INK);
        sheet.text(text(box.w(), drawn), box.x() + PAD, y + title.height() + 12, room(box.w(), drawn), Align.LEFT, Token.GOLD_I);
    }

    private void drawing(Sheet sheet, Box box) {
        sheet.add(new Part.Art(box, "slot", Token.GOLD_I));
        // The slip hangs from the slot's mouth, 84 px below the drawing's top.
        Part.Art slip = new Part.Art(new Box(box.x() + 50, box.y() + 84, 256, 212), "slip", Token.PAPER_INK);
        if (block.moving()) {
            sheet.add(new Part.Slide(slip, -212, 900, 1));
        } else {
            sheet.add(slip);
        }
        Type type = new Type(Weight.BOLD, 72, 1.2);
        int width = look.ruler().width(block.number(), type);
        if (width <= 240 && !block.moving()) {
            sheet.line(block.number(), type, box.x() + 178 - width / 2, box.y() + 95, width, Align.LEFT, Token.PAPER_INK);
        }
    }
}
