package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;

/** Dots for the digits of a PIN. */
record PinDots(Block.PinDots block, Look look) implements View {

    private static final int DOT = 56;
    private static final int GAP = 36;
    private static final int LEAST_GAP = 8;

    @Override
    public int height(int width) {
        return DOT;
    }

    @Override
    public int below() {
        return look.wide() ? 0 : 40;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int gap = block.of() < 2 ? GAP : Math.max(LEAST_GAP, Math.min(GAP, (box.w() - block.of() * DOT) / (block.of() - 1)));
        int left = box.x() + (box.w() - block.of() * DOT - (block.of() - 1) * gap) / 2;
        for (int i = 0; i < block.of(); i++) {
            Box dot = new Box(left + i * (DOT + gap), box.y(), DOT, DOT);
            if (i < block.typed()) {
                sheet.fill(dot, DOT / 2, Token.LAKE);
            } else {
                sheet.frame(dot, DOT / 2, Token.SURFACE, Token.EDGE, 5);
            }
        }
    }
}
