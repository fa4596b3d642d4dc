package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.visit.Event;

/** Fields to be touched; those that were are filled. */
record TouchGrid(Block.TouchGrid block, Look look) implements View {

    private static final int GAP = 24;
    private static final int LEAST = 88;
    private static final int RADIUS = 16;

    /** On its side, the grid lies too. */
    private int columns() {
        return look.wide() ? block.rows() : block.columns();
    }

    private int rows() {
        return look.wide() ? block.columns() : block.rows();
    }

    @Override
    public int height(int width) {
        return rows() * (LEAST + GAP) - GAP;
    }

    @Override
    public int most(int width) {
        return rows() * 2 * (LEAST + GAP);
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int width = (box.w() + GAP) / columns() - GAP;
        int height = (box.h() + GAP) / rows() - GAP;
        for (int i = 0; i < columns() * rows(); i++) {
            field(sheet, i, new Box(box.x() + i % columns() * (width + GAP), box.y() + i / columns() * (height + GAP), width, height));
        }
    }

    private void field(Sheet sheet, int number, Box box) {
        boolean touched = block.touched().contains(number);
        boolean pressed = sheet.touch(box, RADIUS, Target.Kind.CHOICE, new Action.Does(new Event.Chosen(block.begin() + number)),
                Integer.toString(number + 1), touched) == Sheet.Touch.PRESSED;
        if (touched) {
            sheet.fill(box, RADIUS, Token.OK);
            sheet.icon("check", box.centred(48, 48), Token.ON_OK, 2.4);
        } else {
            sheet.frame(box, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, look.controlLine());
        }
    }
}
