package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The calm screen while nobody is near: mark, centre and clock wander slowly over a dark ground; a touch anywhere begins. */
record Attract(Block.Attract block, Look look) implements View {

    private static final int MARGIN = 72;
    private static final int MARK = 200;
    private static final int WIDTH = 880;

    @Override
    public int height(int width) {
        return MARK + 32 + organisation().height() + branch().height() + 48 + look.type(Role.TIME).line() + look.type(Role.LEAD)
                .line() + 56 + lines();
    }

    private int sign() {
        return look.wide() ? 60 : 88;
    }

    private int lines() {
        return sign() + 16 + block.lines().stream().mapToInt(line -> line(line).height() + 8).sum();
    }

    private Paragraph organisation() {
        return Paragraph.balanced(block.organisation(), look.type(Role.LEAD), WIDTH, look.ruler());
    }

    private Paragraph branch() {
        return Paragraph.balanced(block.branch(), look.type(Role.H2), WIDTH, look.ruler());
    }

    private Paragraph line(String line) {
        return look.text(line, Role.LEAD, Weight.SEMIBOLD, WIDTH - 80);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.touch(new Target(box, Target.Kind.TILE, Optional.of(block.does()), block.lines().get(0), false, true), box, 0);
        sheet.fill(box, 0, Token.DOCK);
        int height = height(WIDTH);
        int roomX = box.w() - 2 * MARGIN - WIDTH;
        int roomY = box.h() - 2 * MARGIN - height;
        sheet.overfull(Math.max(0, -roomY));
        int left = box.x() + MARGIN + (int) (Math.max(0, roomX) * block.x());
        int y = box.y() + MARGIN + (int) (Math.max(0, roomY) * block.y());
        sheet.add(new Part.Art(new Box(left + (WIDTH - MARK) / 2, y, MARK, MARK), "mark", Token.INK));
        y += MARK + 32;
        y = centred(sheet, organisation(), left, y);
        y = centred(sheet, branch(), left, y) + 48;
        Type time = look.type(Role.TIME);
        // It wanders anyway: its digits need no slots of one width.
        sheet.line(block.time(), time, left, y, WIDTH, Align.CENTRE, Token.ON_DOCK);
        y += time.line();
        y = centred(sheet, look.text(block.date(), Role.LEAD, WIDTH), left, y) + 56;
        sheet.icon("touch", new Box(left + (WIDTH - sign()) / 2, y, sign(), sign()), Token.GOLD);
        y += sign() + 16;
        for (String line : block.lines()) {
            y = centred(sheet, line(line), left, y) + 8;
        }
    }

    private static int centred(Sheet sheet, Paragraph words, int left, int y) {
        sheet.text(words, left, y, WIDTH, Align.CENTRE, Token.ON_DOCK);
        return y + words.height();
    }
}
