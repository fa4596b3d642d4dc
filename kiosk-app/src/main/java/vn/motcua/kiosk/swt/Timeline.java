package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Timeline.Point;
import vn.motcua.kiosk.screen.Block.Timeline.State;
import vn.motcua.kiosk.swt.Sheet.Align;

/**
 * Points on a line from top to bottom. Where there is too little room the second lines of what is past go first, then of what is to
 * come, then the oldest points: what is now always stands there whole.
 */
record Timeline(Block.Timeline block, Look look) implements View {

    private static final int PAD_X = 44;
    private static final int LINE = 5;

    /** How much is left out. @param from first point shown @param past @param coming second lines of points before and after now */
    private record Detail(int from, boolean past, boolean coming) {
        private static final Detail ALL = new Detail(0, true, true);
    }

    @Override
    public int height(int width) {
        return height(Detail.ALL, width);
    }

    @Override
    public int least(int width) {
        return height(new Detail(now(), false, false), width);
    }

    @Override
    public Gives gives() {
        return Gives.ROWS;
    }

    @Override
    public int used(int width, int height) {
        return height(fitting(width, height), width);
    }

    private Detail fitting(int width, int height) {
        for (Detail detail : List.of(Detail.ALL, new Detail(0, false, true), new Detail(0, false, false))) {
            if (height(detail, width) <= height) {
                return detail;
            }
        }
        int from = 1;
        while (from < now() && height(new Detail(from, false, false), width) > height) {
            from++;
        }
        return new Detail(Math.min(from, now()), false, false);
    }

    /** The point at work; the last where all is done. */
    private int now() {
        for (int i = 0; i < block.points().size(); i++) {
            if (block.points().get(i).state() != State.DONE) {
                return i;
            }
        }
        return block.points().size() - 1;
    }

    private int height(Detail detail, int width) {
        int sum = 2 * padY();
        for (int i = detail.from(); i < block.points().size(); i++) {
            sum += pointHeight(i, detail, width) + (i < block.points().size() - 1 ? between() : 0);
        }
        return sum;
    }

    private int pointHeight(int index, Detail detail, int width) {
        return Math.max(side(), 2 + title(block.points().get(index), width).height() + text(index, detail, width).height());
    }

    private int side() {
        return look.wide() ? 64 : 80;
    }

    private int padY() {
        return look.wide() ? 28 : 44;
    }

    private int between() {
        return look.wide() ? 20 : 44;
    }

    private int left() {
        return PAD_X + side() + 36;
    }

    private int titleRoom(Point point, int width) {
        return width - left() - PAD_X - (point.time().isEmpty() ? 0 : look.width(point.time(), Role.BODY) + 24);
    }

    private Paragraph title(Point point, int width) {
        Weight weight = point.state() == State.TO_COME ? Weight.SEMIBOLD : Weight.BOLD;
        return look.text(point.title(), Role.POINT, weight, titleRoom(point, width));
    }

    private Paragraph text(int index, Detail detail, int width) {
        Point point = block.points().get(index);
        boolean shown = index < now() ? detail.past() : index == now() || detail.coming();
        return look.text(shown ? point.text() : "", Role.BODY, width - left() - PAD_X);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.card(box);
        Detail detail = fitting(box.w(), box.h());
        int y = box.y() + padY() + Math.max(0, box.h() - height(detail, box.w())) / 2;
        for (int i = detail.from(); i < block.points().size(); i++) {
            Box at = new Box(box.x(), y, box.w(), pointHeight(i, detail, box.w()));
            if (i < block.points().size() - 1) {
                stem(sheet, block.points().get(i), at);
            }
            point(sheet, i, detail, at);
            y = at.bottom() + between();
        }
    }

    private void stem(Sheet sheet, Point point, Box at) {
        int top = at.y() + side() + 8;
        int x = at.x() + PAD_X + (side() - LINE) / 2;
        sheet.fill(new Box(x, top, LINE, at.bottom() + between() - 4 - top), 0, point.state() == State.DONE ? Token.OK : Token.LINE);
    }

    private void point(Sheet sheet, int index, Detail detail, Box at) {
        Point point = block.points().get(index);
        mark(sheet, point.state(), new Box(at.x() + PAD_X, at.y(), side(), side()));
        Paragraph title = title(point, at.w());
        Paragraph text = text(index, detail, at.w());
        int left = at.x() + left();
        int top = at.y() + 2 + (text.empty() ? Math.max(0, side() - 2 - title.height()) / 2 : 0);
        sheet.text(title, left, top, titleRoom(point, at.w()), Align.LEFT, point.state() == State.TO_COME ? Token.INK2 : Token.INK);
        sheet.text(text, left, top + title.height(), at.w() - left() - PAD_X, Align.LEFT, Token.INK2);
        if (!point.time().isEmpty()) {
            Type time = look.type(Role.BODY);
            int width = look.width(point.time(), Role.BODY);
            sheet.line(point.time(), time, at.right() - PAD_X - width, top + (title.type().line() - time.line()) / 2, width, Align.RIGHT, Token.INK2);
        }
    }

    private static void mark(Sheet sheet, State state, Box circle) {
        int side = circle.w();
        switch (state) {
            case DONE -> {
                sheet.fill(circle, side / 2, Token.OK);
                sheet.icon("check", circle.centred(side * 3 / 5, side * 3 / 5), Token.ON_OK, 2.6);
            }
            case NOW -> {
                sheet.fill(circle.inset(-8), side / 2 + 8, Token.GOLD_T);
                sheet.fill(circle, side / 2, Token.GOLD);
                sheet.icon("dots", circle.centred(side * 5 / 8, side * 5 / 8), Token.ON_GOLD, 3.6);
            }
            case TO_COME -> sheet.add(Part.Shape.framed(circle, side / 2, Token.SURFACE, Token.EDGE, 4).withDashes());
        }
    }
}
