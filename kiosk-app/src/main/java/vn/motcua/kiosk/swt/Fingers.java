package vn.motcua.kiosk.swt;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;

import vn.motcua.kiosk.visit.Event;

/**
 * Touches. A target acts when the finger is lifted inside it; sliding off cancels; a second tap within 400 ms on the same control,
 * or where it was before the screen changed, is a slip of the hand: who taps twice meant what he saw. Keys may follow each other faster: "aa" is a letter in Telex.
 */
final class Fingers {

    private static final int SLIP = 400;
    private static final int SLIP_ON_KEY = 90;
    /** So near is the same place for a finger: the size of the smallest control. */
    private static final int SAME_PLACE = 88;
    /** The upper left corner, below no control, and how long a finger rests there to open the technician's screen. */
    private static final int CORNER = 170;
    private static final int HOLD_MILLIS = 5_000;

    private final Stage stage;
    private final Consumer<Event.Touch> events;
    private Target pressed;
    private Target last;
    private long lastAt;
    private double lastX;
    private double lastY;
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
        if (!slips(target, x, y)) {
            pressed = target;
            stage.use(stage.hands().pressing(index).focusing(Hands.NONE));
        }
    }

    /** A touch there would be taken for a slip now. Design pixels. */
    boolean slips(double x, double y) {
        int index = stage.scene().targetAt(x, y);
        return index != Hands.NONE && slips(stage.scene().targets().get(index), x, y);
    }

    private boolean slips(Target target, double x, double y) {
        if (last == null) {
            return false;
        }
        long since = (System.nanoTime() - lastAt) / 1_000_000;
        boolean same = last.box().equals(target.box()) && last.does().equals(target.does());
        boolean inItsPlace = Math.hypot(x - lastX, y - lastY) < SAME_PLACE && !stage.scene().targets().contains(last);
        return (same || inItsPlace) && since < (target.kind() == Target.Kind.KEY ? SLIP_ON_KEY : SLIP);
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
            lastX = x;
            lastY = y;
            lastAt = System.nanoTime();
            stage.act(target, events);
        }
    }

    private void release() {
        pressed = null;
        stage.use(stage.hands().pressing(Hands.NONE));
    }
}
