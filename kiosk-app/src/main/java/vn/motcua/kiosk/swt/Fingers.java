package vn.motcua.kiosk.swt;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;

import vn.motcua.kiosk.visit.Event;

/**
 * Touches. A target acts when the finger is lifted inside it; sliding off cancels; a second tap on the same control within
 * 400 ms is a slip of the hand. Keys may follow each other faster: "aa" is a letter in Telex.
 */
final class Fingers {

    private static final int SLIP = 400;
    private static final int SLIP_ON_KEY = 90;
    /** The upper left corner, below no control, and how long a finger rests there to open the technician's screen. */
    private static final int CORNER = 170;
    private static final int HOLD_MILLIS = 5_000;

    private final Stage stage;
    private final Consumer<Event.Touch> events;
    private Target pressed;
    private Target last;
    private long lastAt;
    /** Grows whenever a finger begins or ends to rest in the corner. */
    private int holds;

    Fingers(Stage stage, Consumer<Event.Touch> events) {
        this.stage = stage;
        this.events = events;
        Canvas canvas = stage.canvas();
        canvas.addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                down(stage.design(event.x), stage.design(event.y));
            }
        });
        canvas.addListener(SWT.MouseMove, event -> moved(stage.design(event.x), stage.design(event.y)));
        canvas.addListener(SWT.MouseUp, event -> {
            if (event.button == 1) {
                up(stage.design(event.x), stage.design(event.y));
            }
        });
    }

    private void down(double x, double y) {
        int index = stage.scene().targetAt(x, y);
        pressed = null;
        hold(inCorner(x, y) && (index == Hands.NONE || everywhere(stage.scene().targets().get(index))));
        if (index == Hands.NONE || !stage.scene().targets().get(index).enabled()) {
            stage.touched();
            events.accept(new Event.Stirred());
            return;
        }
        Target target = stage.scene().targets().get(index);
        if (!slip(target)) {
            pressed = target;
            stage.use(stage.hands().pressing(index).focusing(Hands.NONE));
        }
    }

    private boolean slip(Target target) {
        long since = (System.nanoTime() - lastAt) / 1_000_000;
        boolean same = last != null && last.box().equals(target.box()) && last.does().equals(target.does());
        return same && since < (target.kind() == Target.Kind.KEY ? SLIP_ON_KEY : SLIP);
    }

    /** While nobody is near, any place of the screen wakes it up; the corner stays the corner. */
    private boolean everywhere(Target target) {
        return target.box().equals(stage.scene().box());
    }

    private static boolean inCorner(double x, double y) {
        return x < CORNER && y < CORNER;
    }

    private void hold(boolean begins) {
        int mine = ++holds;
        if (begins) {
            stage.canvas().getDisplay().timerExec(HOLD_MILLIS, () -> {
                if (mine == holds && !stage.canvas().isDisposed()) {
                    events.accept(new Event.CornerHeld());
                }
            });
        }
    }

    private void moved(double x, double y) {
        if (!inCorner(x, y)) {
            holds++;
        }
        if (pressed != null && !pressed.box().contains(x, y)) {
            release();
        }
    }

    private void up(double x, double y) {
        holds++;
        Target target = pressed;
        if (target == null) {
            return;
        }
        release();
        // The screen may have changed under the finger: then the finger meant what is no longer there.
        if (target.box().contains(x, y) && stage.scene().targets().contains(target)) {
            last = target;
            lastAt = System.nanoTime();
            stage.act(target, events);
        }
    }

    private void release() {
        pressed = null;
        stage.use(stage.hands().pressing(Hands.NONE));
    }
}
