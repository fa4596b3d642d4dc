package vn.motcua.kiosk.swt;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Touches the display by real events of the window system, as a person would. May be used on any thread. */
public final class Finger {

    private static final long LONGEST_MOVE_NANOS = 1_000_000_000;

    private final Display display;

    public Finger(Display display) {
        this.display = display;
    }

    /** @param x in pixels of the display @param y in pixels of the display */
    public void press(int x, int y) {
        moveTo(x, y);
        post(SWT.MouseDown);
    }

    /** Lifts where the finger is. */
    public void lift() {
        post(SWT.MouseUp);
    }

    /** Slides to a place and lifts there. */
    public void lift(int x, int y) {
        moveTo(x, y);
        lift();
    }

    public void tap(Point place) {
        press(place.x, place.y);
        lift();
    }

    /** @param key one of SWT's key codes */
    public void key(int key) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            event.keyCode = key;
            display.post(event);
        }
    }

    private void moveTo(int x, int y) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = x;
        event.y = y;
        display.post(event);
        // A press posted right behind a move may arrive at the old place: see first that the pointer is there.
        long start = System.nanoTime();
        while (!pointer().equals(new Point(x, y)) && System.nanoTime() - start < LONGEST_MOVE_NANOS) {
            Thread.onSpinWait();
        }
    }

    private Point pointer() {
        if (Thread.currentThread() == display.getThread()) {
            while (display.readAndDispatch()) {
                continue;
            }
            return display.getCursorLocation();
        }
        AtomicReference<Point> place = new AtomicReference<>(new Point(-1, -1));
        if (!display.isDisposed()) {
            display.syncExec(() -> place.set(display.getCursorLocation()));
        }
        return place.get();
    }

    private void post(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        display.post(event);
    }
}
