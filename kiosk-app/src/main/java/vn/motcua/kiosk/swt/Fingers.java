package vn.motcua.kiosk.swt;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;

import vn.motcua.kiosk.visit.Event;

/**
 * Touches. A target acts when the finger is lifted inside it, or a little beside; sliding off cancels; a second tap within 400 ms on
 * the same control, or where it was before the screen changed, is a slip of the hand: who taps twice meant what he saw. So is a tap
 * on what came in by itself a moment ago: nobody can have seen it yet. Keys may follow each other faster: "aa" is a letter in Telex.
 *
 * <p>Of several fingers the one that came last to a control presses it: a palm that rests somewhere holds nobody up, and no two
 * controls are pressed at once. Who types with two thumbs has meant both keys.
 */
final class Fingers implements EveryFinger.Told {

    private static final int SLIP = 400;
    private static final int SLIP_ON_KEY = 90;
    /** So soon after a touch what comes in is its answer, and does not come by itself. */
    private static final int ANSWER_MILLIS = 1_000;
    /** A key that has been held for longer when another finger comes lies under a palm. */
    private static final int ROLL_MILLIS = 700;
    /** So near is the same place for a finger: the size of the smallest control. */
    private static final int SAME_PLACE = 88;
    /** The upper left corner, below no control, and how long a finger rests there to open the technician's screen. */
    private static final int CORNER = 170;
    private static final int HOLD_MILLIS = 5_000;
    private static final int AFTER_START_MILLIS = 1_500;

    private final Stage stage;
    private final Consumer<Event.Touch> events;
    private Optional<Press> pressed = Optional.empty();
    private Target last;
    private long lastAt;
    private double lastX;
    private double lastY;
    /** Grows whenever a finger begins or ends to rest in the corner. */
    private int holds;

    /** A finger on a control. Where it is and since when: design pixels, nanoseconds. */
    private record Press(Target target, long finger, double x, double y, long since) {

        boolean isOf(long other) {
            return finger == other;
        }

        boolean reaches(double atX, double atY) {
            return target.box().inset(-Scene.BESIDE).contains(atX, atY);
        }

        /** A key that whoever types with two thumbs has not let go of yet. */
        boolean rolls() {
            return target.kind() == Target.Kind.KEY && System.nanoTime() - since < ROLL_MILLIS * 1_000_000L;
        }
    }

    Fingers(Stage stage, Consumer<Event.Touch> events) {
        this.stage = stage;
        this.events = events;
        Canvas canvas = stage.canvas();
        canvas.addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                down(EveryFinger.POINTER, event.x, event.y);
            }
        });
        canvas.addListener(SWT.MouseMove, event -> moved(EveryFinger.POINTER, event.x, event.y));
        canvas.addListener(SWT.MouseUp, event -> {
            if (event.button == 1) {
                up(EveryFinger.POINTER, event.x, event.y);
            }
        });
    }

    /** Soon more than one is seen: what the first citizen needs is loaded before. */
    void followEach() {
        stage.canvas().getDisplay().timerExec(AFTER_START_MILLIS, () -> EveryFinger.follow(stage.canvas(), this));
    }

    @Override
    public void down(long finger, int left, int top) {
        double x = stage.design(left);
        double y = stage.design(top);
        int index = stage.scene().targetAt(x, y);
        hold(inCorner(x, y) && (index == Hands.NONE || everywhere(stage.scene().targets().get(index))));
        // Its lift was not told.
        pressed.filter(press -> press.isOf(finger)).ifPresent(press -> release());
        if (index == Hands.NONE || !stage.scene().targets().get(index).enabled()) {
            stage.touched();
            events.accept(new Event.Stirred());
            return;
        }
        pressed.ifPresent(this::leave);
        Target target = stage.scene().targets().get(index);
        if (unseen(target)) {
            stage.touched();
            events.accept(new Event.Stirred());
        } else if (!slips(target, x, y)) {
            pressed = Optional.of(new Press(target, finger, x, y, System.nanoTime()));
            stage.use(stage.hands().pressing(index).focusing(Hands.NONE));
        }
    }

    /** Another finger comes to a control. */
    private void leave(Press press) {
        release();
        if (press.rolls()) {
            act(press.target(), press.x(), press.y());
        }
    }

    /** A touch there would be taken for a slip now. Design pixels. */
    boolean slips(double x, double y) {
        int index = stage.scene().targetAt(x, y);
        return index != Hands.NONE && (unseen(stage.scene().targets().get(index)) || slips(stage.scene().targets().get(index), x, y));
    }

    /** It came in by itself, and so lately that nobody can have meant to touch it. */
    boolean unseen(Target target) {
        return stage.unseen(target) && (last == null || sinceLast() > ANSWER_MILLIS);
    }

    private long sinceLast() {
        return (System.nanoTime() - lastAt) / 1_000_000;
    }

    private boolean slips(Target target, double x, double y) {
        if (last == null) {
            return false;
        }
        long since = sinceLast();
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

    @Override
    public void moved(long finger, int left, int top) {
        double x = stage.design(left);
        double y = stage.design(top);
        if (!inCorner(x, y)) {
            holds++;
        }
        pressed.filter(press -> press.isOf(finger) && !press.reaches(x, y)).ifPresent(press -> release());
    }

    @Override
    public void up(long finger, int left, int top) {
        holds++;
        pressed.filter(press -> press.isOf(finger)).ifPresent(press -> {
            release();
            if (press.reaches(stage.design(left), stage.design(top))) {
                act(press.target(), stage.design(left), stage.design(top));
            }
        });
    }

    @Override
    public void gone(long finger) {
        holds++;
        pressed.filter(press -> press.isOf(finger)).ifPresent(press -> release());
    }

    /** The screen may have changed under the finger: then the finger meant what is no longer there. */
    private void act(Target target, double x, double y) {
        if (stage.scene().targets().contains(target)) {
            last = target;
            lastX = x;
            lastY = y;
            lastAt = System.nanoTime();
            stage.act(target, events);
        }
    }

    private void release() {
        pressed = Optional.empty();
        stage.use(stage.hands().pressing(Hands.NONE));
    }
}
