package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Screen;

/** Any other screen in landscape: information left; drawings, keys and buttons right. */
record WideBody(Screen screen, Look look) {

    private static final int MARGIN = 56;
    private static final int GAP = 48;
    private static final int RIGHT = 760;
    private static final int RIGHT_KEYS = 1000;
    private static final int ROW_GAP = 24;

    void place(Sheet sheet, Box room) {
        List<View> left = new ArrayList<>(Arrange.views(screen, look));
        Optional<View> grid = left.stream().filter(TouchGrid.class::isInstance).findFirst();
        if (grid.isPresent()) {
            left.remove(grid.get());
            overAll(sheet, left, grid.get(), room);
            return;
        }
        List<View> right = aside(left);
        left.removeAll(right);
        boolean keys = right.stream().anyMatch(view -> view instanceof Keyboard && view.bleeds());
        int width = keys ? RIGHT_KEYS : RIGHT;
        Box info = new Box(room.x() + MARGIN, room.y(), room.w() - 2 * MARGIN - GAP - width, room.h() - 28);
        Box side = new Box(info.right() + (keys ? 24 : GAP), room.y(), width + (keys ? MARGIN + GAP - 24 : 0), room.h());
        Column column = new Column(left, info, 32, 0);
        column.place(sheet);
        List<Action> nav = new ArrayList<>(screen.nav());
        List<Box> boxes = column.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            if (keys && left.get(i) instanceof Rows rows) {
                rows.shown(boxes.get(i).w(), boxes.get(i).h()).more().ifPresent(nav::add);
            }
        }
        side(sheet, right, nav, side, keys);
    }

    /** From edge to edge below its title, with the buttons beside the title: glass that does not feel may be anywhere. */
    private void overAll(Sheet sheet, List<View> title, View grid, Box room) {
        ButtonRow buttons = new ButtonRow(screen.nav(), PushButton.Size.NORMAL, look);
        int beside = RIGHT / 2;
        int width = room.w() - 2 * ROW_GAP - GAP - beside;
        int height = Math.max(buttons.height(beside), title.stream().mapToInt(view -> view.height(width)).sum());
        Box strip = new Box(room.x() + ROW_GAP, room.y() + ROW_GAP, room.w() - 2 * ROW_GAP, height);
        new Column(title, strip.withWidth(width), 0, 0).place(sheet);
        int tall = buttons.height(beside);
        buttons.place(sheet, new Box(strip.right() - beside, strip.y() + (height - tall) / 2, beside, tall));
        int top = strip.bottom() + ROW_GAP;
        grid.place(sheet, new Box(strip.x(), top, strip.w(), room.bottom() - ROW_GAP - top));
    }

    /** What stands right, above the buttons: what is done there, or what the left has no room for. */
    private List<View> aside(List<View> views) {
        if (views.stream().anyMatch(Pages.class::isInstance)) {
            return views.stream().filter(Rows.class::isInstance).toList();
        }
        if (views.stream().anyMatch(CloseUp.class::isInstance)) {
            return views.stream().filter(Tools.class::isInstance).toList();
        }
        int faces = 0;
        while (faces < views.size() && !(views.get(faces) instanceof Faces)) {
            faces++;
        }
        boolean drawn = views.stream().anyMatch(view -> view instanceof Drawing || view instanceof Keyboard);
        boolean slot = views.stream().anyMatch(Slot.class::isInstance);
        boolean list = views.stream().anyMatch(Rows.class::isInstance);
        // A fault and what is still safe belong together, and the left has room for all of it.
        boolean wordsAlone = views.stream().allMatch(view -> view instanceof Notice || view instanceof Note);
        List<View> right = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            View view = views.get(i);
            boolean aside = view instanceof State || view instanceof Keyboard || view instanceof Slot || view instanceof Drawing
                    || view instanceof Appeal || view instanceof Tools && !drawn
                    || view instanceof Facts && list || view instanceof Labels && list
                    || view instanceof Caption && list && i + 1 < views.size() && views.get(i + 1) instanceof Labels
                    || view instanceof Qr && (!slot || look.large())
                    || view instanceof Note && !drawn && !slot && !wordsAlone || i > faces;
            if (aside) {
                right.add(view);
            }
        }
        // What can be done with it comes after what is said of it.
        right.sort(Comparator.comparing(Tools.class::isInstance));
        return right;
    }

    private void side(Sheet sheet, List<View> views, List<Action> nav, Box side, boolean keys) {
        if (keys) {
            sheet.fill(side, 0, Token.SAND);
        }
        int pad = keys ? ROW_GAP : 0;
        Box inner = new Box(side.x() + pad, side.y(), side.w() - 2 * pad, side.h());
        PushButton.Size navSize = keys ? PushButton.Size.COMPACT : PushButton.Size.NORMAL;
        int bottom = inner.bottom() - 36;
        int actionHeight = screen.actions().isEmpty() ? 0 : new ButtonRow(screen.actions(), PushButton.Size.LARGE, look).height(inner.w());
        int free = side.h() - actionHeight - views.stream().mapToInt(view -> view.height(side.w()) + view.above()).sum();
        List<ButtonRow> rows = rows(nav, navSize, inner.w(), free);
        List<Box> places = new ArrayList<>();
        for (ButtonRow row : rows) {
            int height = row.height(inner.w());
            places.add(new Box(inner.x(), bottom - height, inner.w(), height));
            bottom -= height + ROW_GAP;
        }
        Box actionBox = new Box(inner.x(), bottom - actionHeight, inner.w(), actionHeight);
        bottom = screen.actions().isEmpty() ? bottom : actionBox.y() - ROW_GAP;
        new Column(views, new Box(side.x(), side.y(), side.w(), bottom - side.y()), keys ? 0 : 36, 0).place(sheet);
        if (!screen.actions().isEmpty()) {
            new ButtonRow(screen.actions(), PushButton.Size.LARGE, look).place(sheet, actionBox);
        }
        for (int i = rows.size() - 1; i >= 0; i--) {
            rows.get(i).place(sheet, places.get(i));
        }
    }

    /** The lowest first. Three buttons whose labels would break stand in two rows, where nothing else needs the height. */
    private List<ButtonRow> rows(List<Action> nav, PushButton.Size size, int width, int free) {
        ButtonRow one = new ButtonRow(nav, size, Arrange.steady(screen), look);
        if (nav.isEmpty()) {
            return List.of();
        }
        List<ButtonRow> two = List.of(new ButtonRow(nav.subList(0, nav.size() - 1), size, look),
                new ButtonRow(nav.subList(nav.size() - 1, nav.size()), size, look));
        int height = two.stream().mapToInt(row -> row.height(width) + ROW_GAP).sum();
        return nav.size() < 3 || one.unbroken(width) || height + ROW_GAP + 36 > free ? List.of(one) : two;
    }
}
