package vn.motcua.kiosk.swt;

import java.util.function.Consumer;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** What has changed comes out of the ground: a veil lies over it that is thinner in each frame. UI thread only. */
final class Fade {

    private static final int FRAME_MILLIS = 16;
    /** How much of the ground lies over what begins to come in, 0 to 255. */
    private static final int VEIL = 170;

    private final Canvas canvas;
    private final Consumer<Box> redraw;

    private boolean underWay;
    private Box region = Box.NONE;
    private long began;
    private int millis;

    /** @param redraw asks for a frame of what comes in */
    Fade(Canvas canvas, Consumer<Box> redraw) {
        this.canvas = canvas;
        this.redraw = redraw;
    }

    boolean underWay() {
        return underWay;
    }

    Box region() {
        return region;
    }

    /** Anew, if one is under way. */
    void begin(int howLong) {
        began = System.nanoTime();
        millis = howLong;
        region = Box.NONE;
        if (!underWay) {
            underWay = true;
            canvas.getDisplay().timerExec(FRAME_MILLIS, this::frame);
        }
    }

    /** This comes in too. */
    void with(Box changed) {
        if (underWay) {
            region = region.with(changed);
        }
    }

    void end() {
        underWay = false;
    }

    private void frame() {
        if (canvas.isDisposed() || !underWay) {
            return;
        }
        if (sinceItBegan() >= millis) {
            underWay = false;
        } else {
            canvas.getDisplay().timerExec(FRAME_MILLIS, this::frame);
        }
        redraw.accept(region);
    }

    void paint(GC gc, Rectangle area, Color ground) {
        gc.setAlpha((int) Math.max(0, VEIL - VEIL * sinceItBegan() / millis));
        gc.setBackground(ground);
        gc.fillRectangle(area);
        gc.setAlpha(255);
    }

    private long sinceItBegan() {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
