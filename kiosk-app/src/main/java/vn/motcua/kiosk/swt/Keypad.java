package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/** A tactile keypad: arrows or Tab move the focus ring in reading order, Enter presses, Escape goes back. Nothing else. */
final class Keypad {

    private static final Action.Does BACK = new Action.Does(new Event.Pressed(Button.BACK));

    private final Stage stage;
    private final Consumer<Event.Touch> events;

    Keypad(Stage stage, Consumer<Event.Touch> events) {
        this.stage = stage;
        this.events = events;
        Canvas canvas = stage.canvas();
        canvas.addListener(SWT.Traverse, event -> event.doit = false);
        canvas.addListener(SWT.KeyDown, event -> key(event.keyCode, (event.stateMask & SWT.SHIFT) != 0));
    }

    private void key(int code, boolean shift) {
        switch (code) {
            case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> move(1);
            case SWT.ARROW_UP, SWT.ARROW_LEFT -> move(-1);
            case SWT.TAB -> move(shift ? -1 : 1);
            case SWT.CR, SWT.KEYPAD_CR -> press();
            case SWT.ESC -> back();
            default -> { }
        }
    }

    private void move(int by) {
        int count = stage.scene().targets().size();
        if (count == 0) {
            return;
        }
        int from = stage.hands().focused();
        int to = from == Hands.NONE ? by > 0 ? 0 : count - 1 : Math.floorMod(from + by, count);
        stage.touched();
        stage.use(stage.hands().focusing(to));
        events.accept(new Event.Stirred());
    }

    private void press() {
        List<Target> targets = stage.scene().targets();
        int focused = stage.hands().focused();
        if (focused >= 0 && focused < targets.size() && targets.get(focused).enabled()) {
            stage.act(targets.get(focused), events);
        }
    }

    private void back() {
        stage.scene().targets().stream()
                .filter(target -> target.enabled() && target.does().filter(BACK::equals).isPresent())
                .findFirst()
                .ifPresent(target -> stage.act(target, events));
    }
}
