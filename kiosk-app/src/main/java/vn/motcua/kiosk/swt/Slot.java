package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The printer's slot with the paper coming out of it, above the real slot of the machine. */
record Slot(Block.Slot block, Look look) implements View {

    private static final int PAD = 48;
    private static final int DRAWING = 428;
    private static final int HEIGHT = 372;
    private static final int NARROW = 800;
    private static final int LEAST_DRAWN = 280;

    @Override
    public int height(int width) {
        return stacked(width) ? words(width, false) + 72 + HEIGHT - 28 : Math.max(HEIGHT, words(width, true) + 64);
    }

    @Override
    public int least(int width) {
        return Math.min(height(width), words(width, false) + 32);
    }

    @Override
    public int most(int width) {
        return stacked(width) ? 2 * height(width) : height(width);
    }

    /** In a narrow column the words stand above the drawing. */
    private boolean stacked(int width) {
        return width < NARROW;
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
        return Paragraph.balanced(block.title(), look.type((drawn || stacked(width)) && !look.large() ? Role.H1 : Role.H2),
                room(width, drawn), look.ruler());
    }

    private Paragraph text(int width, boolean drawn) {
        return look.text(block.text(), Role.BODY, room(width, drawn));
    }

    private int words(int width, boolean drawn) {
        return title(width, drawn).height() + 12 + text(width, drawn).height();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.fill(box, 28, Token.GOLD_T);
        if (look.contrast()) {
            sheet.frame(box, 28, null, Token.LINE, 4);
        }
        boolean stacked = stacked(box.w());
        int words = words(box.w(), !stacked);
        int room = stacked ? box.h() - words - 72 : box.h();
        boolean drawn = room >= LEAST_DRAWN && (stacked || box.h() >= words + 48);
        if (drawn) {
            double scale = Math.min(1, room / (double) HEIGHT);
            int height = (int) (HEIGHT * scale);
            int width = (int) (DRAWING * scale);
            int top = stacked ? box.bottom() - height - (room - height) / 2 : box.y() + (box.h() - height) / 2;
            int left = stacked ? box.x() + (box.w() - width) / 2 : box.right() - width;
            drawing(sheet, new Box(left, top, width, height), scale);
        }
        words(sheet, box, drawn && !stacked, drawn && stacked);
    }

    private void words(Sheet sheet, Box box, boolean beside, boolean above) {
        Paragraph title = title(box.w(), beside);
        int y = above ? box.y() + 36 : box.y() + (box.h() - words(box.w(), beside)) / 2;
        sheet.text(title, box.x() + PAD, y, room(box.w(), beside), Align.LEFT, Token.INK);
        sheet.text(text(box.w(), beside), box.x() + PAD, y + title.height() + 12, room(box.w(), beside), Align.LEFT, Token.GOLD_I);
    }

    private void drawing(Sheet sheet, Box box, double scale) {
        sheet.add(new Part.Art(box, "slot", Token.GOLD_I));
        // The slip hangs from the slot's mouth, 84 px below the drawing's top.
        Box at = new Box(box.x() + (int) (50 * scale), box.y() + (int) (84 * scale), (int) (256 * scale), (int) (212 * scale));
        Part.Art slip = new Part.Art(at, "slip", Token.PAPER_INK);
        Type type = new Type(Weight.BOLD, (int) (72 * scale), 1.2);
        int width = look.ruler().width(block.number(), type);
        Box number = new Box(at.x() + (at.w() - width) / 2, at.y() + (int) (32 * scale), width, type.line());
        List<Part.Text> words = width > at.w() - 16 ? List.of() : List.of(new Part.Text(number, block.number(), type, Token.PAPER_INK, at));
        if (block.moving()) {
            sheet.add(new Part.Slide(slip, words, -at.h(), 900, 1));
        } else {
            sheet.add(slip);
            words.forEach(sheet::add);
        }
    }
}
