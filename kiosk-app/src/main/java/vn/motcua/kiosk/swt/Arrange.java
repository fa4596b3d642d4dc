package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Sheet.Align;

/**
 * From a screen to a scene: header, body from the top, large buttons and navigation row above the dock, dialog above all but
 * the dock. Pure: the same screen, look and hands give the same scene.
 */
final class Arrange {

    static final int MARGIN = 56;
    private static final int DOCK = 152;
    private static final int DOCK_WIDE = 120;
    private static final int BANNER = 56;
    private static final int TOP = 52;

    private final Screen screen;
    private final Look look;
    private final Box box;
    private final Sheet sheet;

    private Arrange(Screen screen, Look look, Hands hands, Box box) {
        this.screen = screen;
        this.look = look;
        this.box = box;
        this.sheet = new Sheet(look, hands);
    }

    /** @param box the whole window in design pixels */
    static Scene scene(Screen screen, Look look, Hands hands, Box box) {
        return new Arrange(screen, look, hands, box).scene();
    }

    private boolean wide() {
        return box.w() > box.h();
    }

    private Scene scene() {
        if (screen.body().size() == 1 && screen.body().get(0) instanceof Block.Attract attract) {
            new Attract(attract, look).place(sheet, box);
            return sheet.scene(box);
        }
        int dock = screen.dock().cells().isEmpty() ? 0 : wide() ? DOCK_WIDE : DOCK;
        sheet.fill(box, 0, Token.PAPER);
        Box inner = new Box(box.x(), box.y(), box.w(), box.h() - dock);
        boolean home = screen.body().stream().anyMatch(Block.Tiles.class::isInstance);
        if (wide() && home) {
            new WideHome(screen, look).place(sheet, banner(inner));
        } else if (wide() && LargeLists.suits(screen, look)) {
            new LargeLists(screen, look).place(sheet, banner(inner));
        } else {
            new Header(screen.header(), look).place(sheet, inner.withHeight(Header.height(wide())));
            Box below = banner(new Box(inner.x(), inner.y() + Header.height(wide()), inner.w(), inner.h() - Header.height(wide())));
            if (wide() && WideLists.suits(screen)) {
                new WideLists(screen, look).place(sheet, below);
            } else if (LargeLists.suits(screen, look)) {
                new LargeLists(screen, look).place(sheet, below);
            } else if (wide()) {
                new WideBody(screen, look).place(sheet, below);
            } else {
                body(below);
            }
        }
        screen.dialog().ifPresent(dialog -> new DialogCard(dialog, look).place(sheet, inner));
        if (dock > 0) {
            new Dock(screen.dock(), look).place(sheet, new Box(box.x(), inner.bottom(), box.w(), dock));
        }
        return sheet.scene(box);
    }

    /** The strip that tells that this kiosk is a trial. @return what is left below it */
    private Box banner(Box room) {
        if (screen.banner().isEmpty()) {
            return room;
        }
        Box strip = room.withHeight(BANNER);
        Type type = look.type(Role.HEADER, Weight.SEMIBOLD);
        int words = look.ruler().width(screen.banner(), type);
        int left = strip.x() + (strip.w() - words - 52) / 2;
        sheet.fill(strip, 0, Token.GOLD_T);
        sheet.icon("wrench", new Box(left, strip.y() + 8, 40, 40), Token.GOLD_I);
        sheet.line(screen.banner(), type, left + 52, strip.y() + (BANNER - type.line()) / 2, words, Align.LEFT, Token.GOLD_I);
        return new Box(room.x(), room.y() + BANNER, room.w(), room.h() - BANNER);
    }

    private void body(Box room) {
        List<View> views = views(screen, look);
        List<View> keys = views.stream().filter(view -> view instanceof Keyboard && view.bleeds()).toList();
        views.removeAll(keys);
        if (!keys.isEmpty()) {
            typing(views, keys.get(0), room);
            return;
        }
        int bottom = room.bottom();
        Box nav = footer(screen.nav(), PushButton.Size.NORMAL, bottom - 36);
        bottom = screen.nav().isEmpty() ? bottom : nav.y() - 28;
        Box actions = footer(screen.actions(), PushButton.Size.LARGE, screen.nav().isEmpty() ? bottom - 44 : bottom);
        bottom = screen.actions().isEmpty() ? bottom : actions.y() - 28;
        boolean bleeds = !views.isEmpty() && views.get(views.size() - 1).bleeds();
        boolean open = screen.nav().isEmpty() && screen.actions().isEmpty() && !bleeds;
        column(views, new Box(room.x(), room.y(), room.w(), bottom - room.y() - (open ? MARGIN : 0)), TOP);
        placeFooter(screen.actions(), PushButton.Size.LARGE, actions);
        placeFooter(screen.nav(), PushButton.Size.NORMAL, nav);
    }

    /** @return the place of each view */
    private List<Box> column(List<View> views, Box room, int top) {
        if (look.comfort().lowReach()) {
            return new LowReach(views, room, top, MARGIN).place(sheet);
        }
        Column column = new Column(views, room, top, MARGIN);
        column.place(sheet);
        return column.boxes();
    }

    static List<View> views(Screen screen, Look look) {
        List<View> views = new ArrayList<>();
        boolean keyboard = screen.body().stream().anyMatch(Block.Keyboard.class::isInstance);
        boolean pin = screen.body().stream().anyMatch(Block.PinDots.class::isInstance);
        boolean words = screen.body().stream().allMatch(block -> block instanceof Block.Steps || block instanceof Block.Notice
                || block instanceof Block.Note || block instanceof Block.Facts);
        for (Block block : screen.body()) {
            if (words && block instanceof Block.Notice notice) {
                views.add(new Notice(notice, true, look));
            } else if (keyboard && block instanceof Block.Rows rows) {
                views.add(new Rows(rows, true, look));
            } else if (pin && block instanceof Block.Heading heading) {
                views.add(new Heading(heading, Align.CENTRE, look));
            } else if (pin && block instanceof Block.Note note && note.bare()) {
                views.add(new Note(note, Align.CENTRE, look));
            } else {
                views.add(Views.of(block, look));
            }
        }
        return views;
    }

    private Box footer(List<Action> actions, PushButton.Size size, int bottom) {
        int height = actions.isEmpty() ? 0 : row(actions, size).height(box.w() - 2 * MARGIN);
        return new Box(box.x() + MARGIN, bottom - height, box.w() - 2 * MARGIN, height);
    }

    private void placeFooter(List<Action> actions, PushButton.Size size, Box at) {
        if (!actions.isEmpty()) {
            row(actions, size).place(sheet, at);
        }
    }

    private ButtonRow row(List<Action> actions, PushButton.Size size) {
        return new ButtonRow(actions, size, actions == screen.nav() && steady(screen), look);
    }

    /** Where digits are typed the way on rests until they are enough: the keys stay in their place when it wakes. */
    static boolean steady(Screen screen) {
        return screen.body().stream().anyMatch(block -> block instanceof Block.Keyboard keys
                && keys.kind() != Block.Keyboard.Kind.VIETNAMESE && keys.kind() != Block.Keyboard.Kind.PLAIN);
    }

    /** Beside a keyboard everything is closer together, and the button for more rows stands in the navigation row. */
    private void typing(List<View> views, View keyboard, Box room) {
        int margin = 24;
        List<Action> nav = new ArrayList<>(screen.nav());
        boolean steady = steady(screen);
        int navHeight = new ButtonRow(nav, PushButton.Size.COMPACT, steady, look).height(room.w() - 2 * margin);
        int keys = keyboard.height(room.w());
        int top = room.bottom() - 36 - navHeight - 4 - keys;
        List<Box> boxes = column(views, new Box(room.x(), room.y(), room.w(), top - 24 - room.y()), 32);
        for (int i = 0; i < boxes.size(); i++) {
            if (views.get(i) instanceof Rows rows) {
                rows.shown(boxes.get(i).w(), boxes.get(i).h()).more().ifPresent(nav::add);
            }
        }
        keyboard.place(sheet, new Box(room.x(), top, room.w(), keys));
        sheet.fill(new Box(room.x(), top + keys, room.w(), room.bottom() - top - keys), 0, Token.SAND);
        new ButtonRow(nav, PushButton.Size.COMPACT, steady, look)
                .place(sheet, new Box(room.x() + margin, top + keys + 4, room.w() - 2 * margin, navHeight));
    }
}
