package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The home screen's question above the city's skyline. */
record Greeting(Block.Greeting block, Look look) implements View {

    private static final int MARGIN = 56;
    private static final int SKYLINE = 248;
    /** The skyline may come so much nearer to the question: the strip of a trial kiosk takes some room. */
    private static final int NEARER = 40;

    @Override
    public int height(int width) {
        return plain() ? least(width) : 48 + salutation(width).height() + 6 + question(width).height() + (look.contrast() ? 48 : 209);
    }

    @Override
    public int least(int width) {
        return 36 + question(width).height() + 36;
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public boolean bleeds() {
        return true;
    }

    /** Large text needs the room of the decoration. */
    private boolean plain() {
        return look.large();
    }

    private Paragraph salutation(int width) {
        return look.text(block.salutation(), Role.LEAD, width - 2 * MARGIN);
    }

    private Paragraph question(int width) {
        return Paragraph.balanced(block.question(), look.type(plain() ? Role.H1 : Role.DISPLAY), width - 2 * MARGIN, look.ruler());
    }

    @Override
    public void place(Sheet sheet, Box box) {
        boolean decorated = !plain() && box.h() >= height(box.w()) - NEARER;
        int y = box.y() + (decorated ? Math.max(32, 48 - Math.max(0, height(box.w()) - box.h())) : 36);
        int room = box.w() - 2 * MARGIN;
        if (decorated) {
            if (!look.contrast()) {
                sheet.add(new Part.Art(new Box(box.x(), box.bottom() - SKYLINE, box.w(), SKYLINE), "skyline", Token.INK));
            }
            Paragraph salutation = salutation(box.w());
            sheet.text(salutation, box.x() + MARGIN, y, room, Align.LEFT, Token.LAKE);
            y += salutation.height() + 6;
        }
        sheet.text(question(box.w()), box.x() + MARGIN, y, room, Align.LEFT, Token.INK);
    }
}
