package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;

/**
 * The screens that find a procedure, in landscape: what is looked for and the way back on a panel left, as on the home screen;
 * all the rest is for tiles and rows, so that as few pages as possible have to be turned.
 */
record WideLists(Screen screen, Look look) {

    private static final int PANEL = 492;
    private static final int PAD = 36;
    private static final int TOP = 28;
    private static final int GAP = 24;
    /** Nothing else of the panel has to be touched there: the way back stays where the thumb is. */
    private static final int BOTTOM = 32;

    static boolean suits(Screen screen) {
        return screen.id().equals("search") && screen.body().stream().noneMatch(Block.Keyboard.class::isInstance);
    }

    void place(Sheet sheet, Box room) {
        List<View> list = new ArrayList<>(Arrange.views(screen, look));
        List<View> panel = new ArrayList<>();
        while (!list.isEmpty() && !(list.get(0) instanceof Rows) && !(list.get(0) instanceof Labels)) {
            panel.add(list.remove(0));
        }
        Box left = room.withWidth(PANEL);
        sheet.fill(left, 0, Token.SURFACE);
        sheet.fill(new Box(left.right() - look.cardLine(), left.y(), look.cardLine(), left.h()), 0, Token.LINE);
        Box inner = left.inset(PAD, 0);
        if (!panel(sheet, panel, PushButton.Size.NORMAL, inner)) {
            panel(sheet, panel, PushButton.Size.COMPACT, inner);
        }
        Box right = new Box(left.right() + PAD, room.y() + TOP, room.w() - PANEL - 2 * PAD, room.h() - TOP - BOTTOM);
        if (list.size() == 1 && list.get(0) instanceof Rows rows && rows.height(right.w()) > right.h()) {
            twoColumns(sheet, rows.block(), right, look);
        } else {
            new Column(list, right, 0, 0).place(sheet);
        }
    }

    /**
     * What is looked for above, the buttons below each other.
     *
     * @return false when it has no room for buttons of this size, which are small enough if compact
     */
    private boolean panel(Sheet sheet, List<View> views, PushButton.Size size, Box box) {
        List<ButtonRow> buttons = screen.nav().stream().map(action -> new ButtonRow(List.of(action), size, look)).toList();
        List<Box> places = new ArrayList<>();
        int bottom = box.bottom() - BOTTOM;
        for (int i = buttons.size() - 1; i >= 0; i--) {
            int height = buttons.get(i).height(box.w());
            bottom -= height;
            places.add(0, new Box(box.x(), bottom, box.w(), height));
            bottom -= GAP;
        }
        Column column = new Column(views, box.withHeight(bottom - box.y()), TOP, 0);
        if (column.over() > 0 && size != PushButton.Size.COMPACT) {
            return false;
        }
        column.place(sheet);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).place(sheet, places.get(i));
        }
        return true;
    }

    /** Where one column is too high. Both begin and end at the same height; only the right one has a button to more. */
    static void twoColumns(Sheet sheet, Block.Rows block, Box box, Look look) {
        int width = (box.w() - GAP) / 2;
        Box left = box.withWidth(width);
        Box right = new Box(left.right() + GAP, box.y(), width, box.h());
        List<Block.Rows.Row> rows = block.rows();
        int first = block.first() < rows.size() ? block.first() : 0;
        int half = (rows.size() + 1) / 2;
        if (first == 0 && fits(rows.subList(0, half), box.h(), width, look) && fits(rows.subList(half, rows.size()), box.h(), width, look)) {
            place(sheet, List.of(plain(rows.subList(0, half), look), plain(rows.subList(half, rows.size()), look)), left, right);
            return;
        }
        int end = first;
        for (int room = box.h(); end < rows.size(); end++) {
            room -= plain(rows.subList(end, end + 1), look).height(width);
            if (end > first && room < 0) {
                break;
            }
        }
        if (end == rows.size()) {
            new Rows(block, false, look).place(sheet, left);
        } else if (first == 0 && fits(rows.subList(end, rows.size()), box.h(), width, look)) {
            place(sheet, List.of(plain(rows.subList(0, end), look), plain(rows.subList(end, rows.size()), look)), left, right);
        } else {
            plain(rows.subList(first, end), look).place(sheet, left.withHeight(plain(rows.subList(first, end), look).height(width)));
            new Rows(new Block.Rows(rows, end, block.more(), block.again()), false, look).place(sheet, right);
        }
    }

    private static void place(Sheet sheet, List<Rows> columns, Box left, Box right) {
        int most = columns.stream().mapToInt(rows -> rows.most(left.w())).max().orElse(0);
        int height = Math.min(left.h(), most);
        columns.get(0).place(sheet, left.withHeight(height));
        columns.get(1).place(sheet, right.withHeight(columns.get(1).block().rows().size() == columns.get(0).block().rows().size() ? height
                : Math.min(height, columns.get(1).most(right.w()))));
    }

    private static boolean fits(List<Block.Rows.Row> rows, int height, int width, Look look) {
        return plain(rows, look).height(width) <= height;
    }

    private static Rows plain(List<Block.Rows.Row> rows, Look look) {
        return new Rows(new Block.Rows(rows, 0, "", ""), false, look);
    }
}
