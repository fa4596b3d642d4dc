package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.Typing;

/** Fingers and keys as the display delivers them. */
class TouchSlipsTest {

    private final Display display = VirtualDisplay.get();
    private final SampleScreens samples = new SampleScreens(Comfort.USUAL);
    private final List<Event.Touch> told = new ArrayList<>();
    private KioskWindow window;

    @BeforeEach
    void open() {
        window = new KioskWindow(display, told::add, PageFiles.ON_DISK,
                new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));
        show(samples.home());
    }

    @AfterEach
    void close() {
        window.dispose();
        VirtualDisplay.settle();
    }

    @Test
    void aTouchActsWhereTheFingerIsLifted() {
        finger(middle("Tra cứu thủ tục"));
        press(SWT.MouseDown);
        assertEquals(List.of(), told, "nothing happens before the finger is lifted");
        press(SWT.MouseUp);

        until(new Event.Pressed(Button.FIND_PROCEDURE));
    }

    @Test
    void aFingerThatRestsInTheCornerWhileNobodyIsNearOpensTheTechniciansScreen() {
        Situation resting = SampleVisits.everySituation().stream().filter(Situation::resting).findFirst().orElseThrow();
        show(EveryScreen.ofSamples().screen(resting, Comfort.USUAL));
        window.finger(SWT.MouseDown, 0.02, 0.02);
        VirtualDisplay.until("the corner was held", () -> told.contains(new Event.CornerHeld()));

        assertEquals(List.of(new Event.CornerHeld()), told);
    }

    @Test
    void slidingOffCancels() {
        finger(middle("Tra cứu thủ tục"));
        press(SWT.MouseDown);
        VirtualDisplay.until("face goes down", () -> window.scene().parts().stream().anyMatch(part -> part instanceof Part.Shape shape && shape.fill() == Token.PRESSED));
        finger(middle("Nộp hồ sơ"));
        VirtualDisplay.until("face comes up", () -> window.scene().parts().stream().noneMatch(part -> part instanceof Part.Shape shape && shape.fill() == Token.PRESSED));
        press(SWT.MouseUp);

        tap(middle("Đánh giá"));
        until(new Event.Pressed(Button.RATE));
        assertEquals(List.of(new Event.Pressed(Button.RATE)), told);
    }

    @Test
    void aTremblingHandTapsOnce() {
        Point number = middle("Lấy số thứ tự");
        // Both taps by one program: on a loaded machine a second one starts too late to tremble.
        VirtualDisplay.pointer("mousemove", Integer.toString(number.x), Integer.toString(number.y), "click", "--repeat", "2", "--delay", "60", "1");
        until(new Event.Pressed(Button.TAKE_NUMBER));
        VirtualDisplay.settle();
        tap(middle("Đánh giá"));

        until(new Event.Pressed(Button.RATE));
        assertEquals(List.of(new Event.Pressed(Button.TAKE_NUMBER), new Event.Pressed(Button.RATE)), told);
    }

    @Test
    void whoTapsTwiceDoesNotPressWhatCameInUnderTheSecondTap() {
        Point track = middle("Tra cứu thủ tục");
        finger(track);
        press(SWT.MouseDown);
        press(SWT.MouseUp);
        show(another(samples.home()));
        assertFalse(window.tap(window.touchTargets().get(1).does().orElseThrow()), "the same place, at once");
        press(SWT.MouseDown);
        press(SWT.MouseUp);
        assertEquals(List.of(new Event.Pressed(Button.FIND_PROCEDURE)), told);
        VirtualDisplay.until("it is meant", () -> window.tap(window.touchTargets().get(1).does().orElseThrow()));
    }

    /** With another control where the second tile is. */
    private static Screen another(Screen home) {
        List<Block> body = home.body().stream().map(block -> block instanceof Block.Tiles tiles ? new Block.Tiles(reversed(tiles.tiles())) : block).toList();
        return new Screen("another", home.stay() + 1, home.comfort(), home.header(), body, home.actions(), home.nav(), home.dock(), home.dialog(), home.banner());
    }

    private static List<Block.Tiles.Tile> reversed(List<Block.Tiles.Tile> tiles) {
        List<Block.Tiles.Tile> reversed = new ArrayList<>(tiles);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void theScreenChangesUnderTheFinger() {
        finger(middle("Lấy số thứ tự"));
        press(SWT.MouseDown);
        VirtualDisplay.until("pressed", () -> window.scene().parts().stream().anyMatch(part -> part instanceof Part.Shape shape && shape.fill() == Token.PRESSED_MAIN));
        window.show(samples.procedure());
        press(SWT.MouseUp);
        VirtualDisplay.until("somebody has seen it", window::seen);
        tap(middle("Quay lại"));

        until(new Event.Pressed(Button.BACK));
        assertEquals(List.of(new Event.Pressed(Button.BACK)), told);
    }

    @Test
    void whatIsPressedIsSeenBeforeAnythingElseThatWaits() {
        Rectangle tile = window.touchTargets().stream().filter(target -> target.name().equals("Tra cứu thủ tục")).findFirst().orElseThrow().bounds();
        Point corner = new Point(tile.x + 15, tile.y + tile.height - 15);
        RGB idle = seen(corner);
        window.finger(SWT.MouseDown, corner.x / 540.0, corner.y / 960.0);
        assertNotEquals(idle, seen(corner), "without a turn of the event loop");
        window.finger(SWT.MouseUp, corner.x / 540.0, corner.y / 960.0);
        assertEquals(idle, seen(corner), "and up again, before it is known what the touch leads to");
    }

    /** A pixel as the display has it. */
    private RGB seen(Point at) {
        GC root = new GC(display);
        Image pixel = new Image(display, 1, 1);
        root.copyArea(pixel, at.x, at.y);
        ImageData data = pixel.getImageData();
        pixel.dispose();
        root.dispose();
        return data.palette.getRGB(data.getPixel(0, 0));
    }

    @Test
    void aKeyStaysDownWhileTheAnswerToTheOneBeforeComesIn() {
        show(EveryScreen.ofSamples().screen(SampleVisits.in(new Search("k", "", List.of(), 0, true)), Comfort.USUAL));
        finger(middle("h"));
        press(SWT.MouseDown);
        window.show(EveryScreen.ofSamples().screen(SampleVisits.in(new Search("k", "", SampleVisits.HITS, 0, true)), Comfort.USUAL));
        assertTrue(window.scene().parts().stream().anyMatch(TouchSlipsTest::isKeyDown), "more can be touched now, and the finger is still where it was");
        press(SWT.MouseUp);
        assertEquals(List.of(new Event.Keyed("h")), told);
        assertTrue(window.scene().parts().stream().noneMatch(TouchSlipsTest::isKeyDown));
    }

    private static boolean isKeyDown(Part part) {
        return part instanceof Part.Shape shape && shape.fill() == Token.GOLD && shape.line() == Token.GOLD_L;
    }

    @Test
    void aTouchBesideEverythingStillTellsThatSomebodyIsThere() {
        tap(new Point(500, 20));

        until(new Event.Stirred());
    }

    @Test
    void aRestingButtonDoesNothing() {
        show(samples.homeFour());
        tap(middle("Nộp hồ sơ"));

        until(new Event.Stirred());
        assertEquals(List.of(new Event.Stirred()), told);
    }

    @Test
    void theDialogCoversTheScreenButNotTheDock() {
        show(samples.stillThere());
        List<String> names = window.touchTargets().stream().map(KioskWindow.TouchTarget::name).toList();

        assertEquals(List.of("Tôi vẫn ở đây", "Kết thúc", "A−", "A", "A+", "Tương phản", "Tiếng Việt", "English", "Âm thanh", "Gọi hỗ trợ"), names);
        tap(middle("Tương phản"));
        until(new Event.Pressed(Button.CONTRAST));
    }

    @Test
    void lettersAndDigitsTakeTurnsOnTheKeyboard() {
        show(samples.search());
        tap(middle("123"));
        VirtualDisplay.until("digits", () -> window.touchTargets().stream().anyMatch(target -> target.name().equals("7")));
        tap(middle("7"));
        until(new Event.Keyed(Typing.LITERAL + "7"));
        tap(middle("abc"));
        VirtualDisplay.until("letters", () -> window.touchTargets().stream().anyMatch(target -> target.name().equals("q")));
        tap(middle("đ"));
        until(new Event.Keyed("đ"));
    }

    @Test
    void theKeypadReachesEveryTargetAndPressesIt() {
        int targets = window.touchTargets().size();
        for (int i = 0; i < targets; i++) {
            key(SWT.ARROW_DOWN);
            int index = i;
            VirtualDisplay.until("focus on " + i, () -> told.size() == index + 1);
        }
        told.clear();
        key(SWT.CR);
        until(new Event.Pressed(Button.CALL_HELP));
        show(samples.procedure());
        key(SWT.ESC);
        until(new Event.Pressed(Button.BACK));
    }

    @Test
    void whatAKeyAsksToHearIsNotHushedByThatKeysOwnTouch() {
        List<Integer> touchesBefore = new ArrayList<>();
        window.useKeys(KeyMap.usual(), key -> touchesBefore.add(told.size()));
        for (int key : new int[] {SWT.F5, SWT.PAGE_UP, SWT.PAGE_DOWN}) {
            window.key(key);
        }
        assertEquals(List.of(1, 2, 3), touchesBefore, "first the touch, which hushes, then the key, which is answered by the voice");
    }

    @Test
    void aKeyThatIsHeldCountsOnce() {
        for (int i = 0; i < 5; i++) {
            keyEvent(SWT.KeyDown, SWT.ARROW_DOWN);
        }
        keyEvent(SWT.KeyUp, SWT.ARROW_DOWN);
        assertEquals(1, told.size(), "as the keyboard repeats it while a finger rests on it");
        keyEvent(SWT.KeyDown, SWT.ARROW_DOWN);
        assertEquals(2, told.size());
    }

    @Test
    void aTremblingHandStrikesAKeyOnceAndWhoPressesOthersIsNotSlowedDown() {
        window.useKeys(KeyMap.of(usualKeys(), 60_000), key -> { });
        for (int i = 0; i < 3; i++) {
            window.key(SWT.CR);
        }
        assertEquals(1, told.size(), "struck three times by one press");
        window.key(SWT.ARROW_DOWN);
        window.key(SWT.ARROW_DOWN);
        window.key(SWT.ARROW_UP);
        window.key(SWT.CR);
        assertEquals(4, told.size(), "every other key counts at once");
    }

    @Test
    void whoMovesOnQuicklyIsNoTremblingHand() {
        KeyMap usual = KeyMap.of(usualKeys(), 500);
        assertTrue(usual.doubleStrike(400, false));
        assertFalse(usual.doubleStrike(170, true), "arrows, volume and the screen's keys, six times a second");
        assertFalse(KeyMap.of(usualKeys(), 0).doubleStrike(0, false));
    }

    private static Map<KeypadKey, List<String>> usualKeys() {
        return Arrays.stream(KeypadKey.values()).collect(Collectors.toMap(key -> key, KeypadKey::usual));
    }

    private void keyEvent(int type, int code) {
        org.eclipse.swt.widgets.Event key = new org.eclipse.swt.widgets.Event();
        key.keyCode = code;
        window.shell().getChildren()[0].notifyListeners(type, key);
    }

    @Test
    void aClosedWindowIsQuiet() {
        show(samples.working());
        show(samples.home());
        window.dispose();
        window.show(samples.ticket());
        long end = System.nanoTime() + 300_000_000L;
        VirtualDisplay.until("a while", () -> System.nanoTime() > end);
        assertTrue(window.isDisposed());
    }

    @Test
    void anEqualScreenIsNotDrawnAgainAndAClockTickOnlyTheClock() {
        Scene before = window.scene();
        window.show(samples.home());
        assertEquals(before, window.scene());

        Screen home = samples.home();
        Screen later = new Screen(home.id(), home.stay(), home.comfort(),
                new Screen.Header(home.header().organisation(), home.header().branch(), "09:42", home.header().date()), home.body(), home.actions(),
                home.nav(), home.dock(), home.dialog(), home.banner());
        window.show(later);
        Box changed = window.scene().changedSince(before);
        assertNotEquals(Box.NONE, changed);
        assertTrue(changed.w() < 100 && changed.h() < 120, "changed: " + changed);
    }

    // --- hands

    /** And waits until it can have been seen. */
    private void show(Screen screen) {
        window.show(screen);
        VirtualDisplay.settle();
        VirtualDisplay.until("somebody has seen it", window::seen);
    }

    @Test
    void whatComesInByItselfUnderAFingerOnItsWayIsNotPressed() {
        // On a busy machine the touch comes too late to be one on its way: then once more.
        VirtualDisplay.until("somebody is there, and has not meant to leave", () -> {
            show(samples.procedure());
            told.clear();
            window.show(samples.stillThere());
            VirtualDisplay.until("it is laid out", () -> window.touchTargets().get(0).name().equals("Tôi vẫn ở đây"));
            Point finish = middle("Kết thúc");
            for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
                window.finger(type, finish.x / 540.0, finish.y / 960.0);
            }
            return told.equals(List.of(new Event.Stirred()));
        });
        VirtualDisplay.until("it is meant", () -> window.tap(new Action.Does(new Event.Pressed(Button.FINISH))));
        until(new Event.Pressed(Button.FINISH));
    }

    @Test
    void anUnsteadyFingerMayComeDownALittleBesideAndSlideALittleOff() {
        Rectangle find = window.touchTargets().stream().filter(target -> target.name().equals("Tra cứu thủ tục")).findFirst().orElseThrow().bounds();
        finger(new Point(find.x + 20, find.y + find.height + 3));
        press(SWT.MouseDown);
        finger(new Point(find.x + 24, find.y + find.height + 5));
        press(SWT.MouseUp);
        until(new Event.Pressed(Button.FIND_PROCEDURE));
        assertEquals(List.of(new Event.Pressed(Button.FIND_PROCEDURE)), told);
    }

    private Point middle(String name) {
        return window.touchTargets().stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow().middle();
    }

    private void finger(Point at) {
        VirtualDisplay.pointer("mousemove", Integer.toString(at.x), Integer.toString(at.y));
    }

    private void press(int type) {
        boolean[] seen = new boolean[1];
        org.eclipse.swt.widgets.Listener listener = event -> seen[0] = true;
        display.addFilter(type, listener);
        VirtualDisplay.pointer(type == SWT.MouseDown ? "mousedown" : "mouseup", "1");
        VirtualDisplay.until("touch", () -> seen[0]);
        display.removeFilter(type, listener);
        VirtualDisplay.settle();
    }

    private void tap(Point at) {
        finger(at);
        press(SWT.MouseDown);
        press(SWT.MouseUp);
    }

    private void key(int code) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            org.eclipse.swt.widgets.Event key = new org.eclipse.swt.widgets.Event();
            key.type = type;
            key.keyCode = code;
            key.character = code == SWT.CR || code == SWT.ESC ? (char) code : 0;
            display.post(key);
        }
    }

    private void until(Event.Touch event) {
        VirtualDisplay.until(event.toString(), () -> told.contains(event));
    }
}
