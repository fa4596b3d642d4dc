package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Five faces in a row, from least to most content, each with its words. */
record Faces(Block.Faces block, Look look) implements View {

    private static final int GAP = 24;
    private static final int FACE = 128;
    private static final int LEAST = 312;
    private static final int RADIUS = 28;

    @Override
    public int height(int width) {
        int column = column(width);
        int words = block.faces().stream().mapToInt(face -> label(face, column, false).height()).max().orElse(0);
        return Math.max(LEAST, 34 + FACE + 18 + words + 34);
    }

    @Override
    public int above() {
        return 52;
    }

    private int column(int width) {
        return (width - GAP * (block.faces().size() - 1)) / block.faces().size();
    }

    private Paragraph label(Block.Faces.Face face, int column, boolean chosen) {
        Type type = look.type(Role.CAPTION, chosen ? Weight.BOLD : Weight.SEMIBOLD);
        return Paragraph.balanced(face.label(), type, column - 28, look.ruler());
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int column = column(box.w());
        for (int i = 0; i < block.faces().size(); i++) {
            face(sheet, i + 1, new Box(box.x() + i * (column + GAP), box.y(), column, box.h()));
        }
    }

    private void face(Sheet sheet, int score, Box box) {
        Block.Faces.Face face = block.faces().get(score - 1);
        boolean chosen = score == block.chosen();
        boolean pressed = sheet.touch(box, RADIUS, Target.Kind.FACE, face.does(), face.label(), chosen) == Sheet.Touch.PRESSED;
        Box at = pressed && look.ledge() > 0 ? box.moved(0, 6) : box;
        if (chosen) {
            sheet.frame(at, RADIUS, Token.GOLD, look.contrast() ? Token.FOCUS : Token.INK, 6);
        } else {
            if (look.ledge() > 0) {
                sheet.fill(box.moved(0, look.ledge()), RADIUS, Token.LEDGE);
            }
            sheet.frame(at, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, look.controlLine());
        }
        sheet.add(new Part.Art(new Box(at.x() + (at.w() - FACE) / 2, at.y() + 34, FACE, FACE), "face-" + score,
                chosen ? Token.ON_GOLD : Token.LAKE));
        sheet.text(label(face, at.w(), chosen), at.x() + 8, at.y() + 34 + FACE + 18, at.w() - 16, Align.CENTRE,
                chosen ? Token.ON_GOLD : Token.CONTROL);
    }
}
