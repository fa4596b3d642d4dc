package vn.motcua.kiosk.swt;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Touches the display by real events of the window system, as a person would. May be used on any thread. */
public final class Finger {

    private static final long LONGEST_WAY_NANOS = 1_000_000_000;

    private static final int MOST_PRESSES = 8;

    private final Display display;
    private final boolean ownWindow;

    private Finger(Display display, boolean ownWindow) {
        this.display = display;
        this.ownWindow = ownWindow;
    }

    /** A finger for a window of this program: each touch has arrived when the call returns. */
    static Finger onOwnWindow(Display display) {
        return new Finger(display, true);
    }

    /** A finger for whatever program has a window there. */
    static Finger onAnyWindow(Display display) {
        return new Finger(display, false);
    }

    /** @param x in pixels of the display @param y in pixels of the display */
    public void press(int x, int y) {
        moveTo(x, y);
        if (!ownWindow) {
            post(button(SWT.MouseDown));
            return;
        }
        // GTK may send the first press after a move to the window's corner: nothing is there, so lift and press again.
        Point place = new Point(x, y);
        for (int i = 0; i < MOST_PRESSES && !postAndSee(button(SWT.MouseDown)).equals(place); i++) {
            postAndSee(button(SWT.MouseUp));
            moveTo(x + 1, y);
            moveTo(x, y);
        }
    }

    /** Lifts where the finger is. */
    public void lift() {
        if (ownWindow) {
            postAndSee(button(SWT.MouseUp));
        } else {
            post(button(SWT.MouseUp));
        }
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
            post(event);
        }
    }

    private void moveTo(int x, int y) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = x;
        event.y = y;
        if (ownWindow && !pointer().equals(new Point(x, y))) {
            postAndSee(event);
        } else {
            post(event);
        }
        // A press posted right behind a move may arrive at the old place: see first that the pointer is there.
        long start = System.nanoTime();
        while (!pointer().equals(new Point(x, y)) && System.nanoTime() - start < LONGEST_WAY_NANOS) {
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
        onUi(() -> place.set(display.getCursorLocation()));
        return place.get();
    }

    private static Event button(int type) {
        Event event = new Event();
        event.type = type;
        event.button = 1;
        return event;
    }

    /** A lift posted before its press has arrived is lost. @return where on the display the event arrived */
    private Point postAndSee(Event event) {
        CountDownLatch seen = new CountDownLatch(1);
        AtomicReference<Point> place = new AtomicReference<>(new Point(-1, -1));
        Listener listener = arrived -> {
            place.set(((Control) arrived.widget).toDisplay(arrived.x, arrived.y));
            seen.countDown();
        };
        onUi(() -> {
            display.addFilter(event.type, listener);
            display.post(event);
        });
        try {
            seen.await(LONGEST_WAY_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        onUi(() -> display.removeFilter(event.type, listener));
        return place.get();
    }

    /** SWT takes events on the UI thread only, though its documentation says otherwise. */
    private void post(Event event) {
        onUi(() -> display.post(event));
    }

    private void onUi(Runnable task) {
        if (!display.isDisposed()) {
            display.syncExec(task);
        }
    }
}
