package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Where in a longer work the citizen is: title, "Bước 2 trong 4", a rail of segments. */
record Steps(Block.Steps block, Look look) implements View {

    private static final int RAIL = 12;

    @Override
    public int height(int width) {
        return look.type(Role.H2).line() + 16 + RAIL;
    }

    @Override
    public int below() {
        return 28;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        Type title = look.type(Role.H2);
        Type label = look.type(Role.BODY);
        sheet.line(block.title(), title, box.x(), box.y(), box.w(), Align.LEFT, Token.INK);
        sheet.line(block.label(), label, box.x(), box.y() + (title.line() - label.line()) / 2, box.w(), Align.RIGHT, Token.INK2);
        int width = (box.w() - (block.of() - 1) * 12) / block.of();
        for (int i = 0; i < block.of(); i++) {
            Box segment = new Box(box.x() + i * (width + 12), box.bottom() - RAIL, width, RAIL);
            boolean toCome = i + 1 > block.current();
            if (toCome && look.contrast()) {
                sheet.frame(segment, RAIL / 2, Token.PAPER, Token.LINE, 2);
            } else {
                sheet.fill(segment, RAIL / 2, i + 1 < block.current() ? Token.LAKE : toCome ? Token.LINE : Token.GOLD);
            }
        }
    }
}
