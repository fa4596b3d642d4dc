package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;

import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/**
 * A tactile keypad: keys move the focus ring in reading order, press, go back. A key that the map does not name does nothing:
 * whatever keyboard somebody plugs in, it can do no more than the keypad.
 */
final class Keypad {

    private static final Action.Does BACK = new Action.Does(new Event.Pressed(Button.BACK));

    private static final int NONE = 0;

    private final Stage stage;
    private final Consumer<Event.Touch> events;
    private KeyMap keys = KeyMap.usual();
    private Consumer<KeypadKey> told = key -> { };
    /** The key that is down: whoever cannot let go of it in time has pressed it once (EN 301 549, 5.7). */
    private int held = NONE;
    /** The last key that counted, and when it did: a hand that trembles strikes it twice (5.8). */
    private int struck = NONE;
    private long struckAt;

    Keypad(Stage stage, Consumer<Event.Touch> events) {
        this.stage = stage;
        this.events = events;
        Canvas canvas = stage.canvas();
        canvas.addListener(SWT.Traverse, event -> event.doit = false);
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.keyCode != held) {
                held = event.keyCode;
                KeyNames.of(event.keyCode, event.stateMask).flatMap(name -> keys.meaning(name)).filter(key -> counts(key, event.keyCode))
                        .ifPresent(key -> pressed(key, event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN));
            }
            event.doit = false;
        });
        canvas.addListener(SWT.KeyUp, event -> held = event.keyCode == held ? NONE : held);
        canvas.addListener(SWT.FocusOut, event -> held = NONE);
    }

    /** @param told of every key that means something: before it is done, or when it is done that somebody listens to it */
    void use(KeyMap other, Consumer<KeypadKey> listener) {
        keys = other;
        told = listener;
    }

    private boolean counts(KeypadKey key, int code) {
        long now = System.nanoTime();
        if (code == struck && keys.doubleStrike((now - struckAt) / 1_000_000, pressedOften(key))) {
            return false;
        }
        struck = code;
        struckAt = now;
        return true;
    }

    private boolean pressedOften(KeypadKey key) {
        return switch (key) {
            case NEXT, BEFORE, LOUDER, QUIETER -> true;
            case PRESS -> focused().filter(target -> target.kind() == Target.Kind.KEY).isPresent();
            case BACK, REPEAT, HELP, HEADPHONES, LOW_REACH -> false;
        };
    }

    private Optional<Target> focused() {
        int focused = stage.hands().focused();
        List<Target> targets = stage.scene().targets();
        return focused >= 0 && focused < targets.size() ? Optional.of(targets.get(focused)) : Optional.empty();
    }

    private void pressed(KeypadKey key, boolean upOrDown) {
        if (key == KeypadKey.REPEAT || key == KeypadKey.LOUDER || key == KeypadKey.QUIETER) {
            // Every touch hushes what is being said; so it comes before what the key asks to hear.
            stirred();
            told.accept(key);
            return;
        }
        told.accept(key);
        switch (key) {
            case NEXT -> move(1, upOrDown);
            case BEFORE -> move(-1, upOrDown);
            case PRESS -> press();
            case BACK -> back();
            case HELP -> press(Button.CALL_HELP);
            case HEADPHONES -> press(Button.LISTEN);
            case LOW_REACH -> press(Button.LOW_REACH);
            case REPEAT, LOUDER, QUIETER -> { }
        }
    }

    private void move(int by, boolean upOrDown) {
        List<Target> targets = stage.scene().targets();
        if (targets.isEmpty()) {
            return;
        }
        int from = stage.hands().focused();
        int to = from == Hands.NONE ? by > 0 ? 0 : targets.size() - 1
                : upOrDown ? rowOn(targets, from, by) : Math.floorMod(from + by, targets.size());
        stirred();
        stage.use(stage.hands().focusing(to));
    }

    /** Up and down go from row to row of the screen's keyboard, to the nearest key: forty presses for one letter are too many. */
    private static int rowOn(List<Target> targets, int from, int by) {
        Target here = targets.get(from);
        int to = from;
        while (here.kind() == Target.Kind.KEY && to + by >= 0 && to + by < targets.size() && targets.get(to + by).kind() == Target.Kind.KEY) {
            to += by;
            if (row(targets.get(to)) != row(here)) {
                return nearest(targets, to, by, here);
            }
        }
        return Math.floorMod(to + by, targets.size());
    }

    private static int nearest(List<Target> targets, int first, int by, Target here) {
        int best = first;
        for (int i = first; i >= 0 && i < targets.size() && targets.get(i).kind() == Target.Kind.KEY
                && row(targets.get(i)) == row(targets.get(first)); i += by) {
            best = distance(targets.get(i), here) < distance(targets.get(best), here) ? i : best;
        }
        return best;
    }

    private static int row(Target key) {
        return key.box().y();
    }

    private static int distance(Target one, Target other) {
        return Math.abs(2 * one.box().x() + one.box().w() - 2 * other.box().x() - other.box().w());
    }

    private void stirred() {
        stage.touched();
        events.accept(new Event.Stirred());
    }

    private void press(Button button) {
        stage.touched();
        events.accept(new Event.Pressed(button));
    }

    private void press() {
        focused().filter(Target::enabled).ifPresentOrElse(target -> stage.act(target, events), this::stirred);
    }

    private void back() {
        stage.scene().targets().stream()
                .filter(target -> target.enabled() && target.does().filter(BACK::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(target -> stage.act(target, events), this::stirred);
    }
}
