package vn.motcua.kiosk.swt;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;

/**
 * Lays out and draws, where nobody sees it, the screens that are to come: the first citizen after a start does not wait for
 * classes, fonts and drawings. What needs no display is done on the calling thread, screen by screen; the rest on the UI thread, a few
 * milliseconds at a time; and neither while somebody touches the screen.
 */
final class WarmUp {

    private static final long SLICE_NANOS = 4_000_000;
    private static final int PAUSE_MILLIS = 20;
    /** Until it is asked again whether the screen is left alone. */
    private static final int LATER_MILLIS = 300;

    /** A width that somebody will ask for. */
    private record Text(String text, Type type) {
    }

    private final Display display;
    private final Fonts fonts;
    private final Painter painter;
    private final BooleanSupplier there;
    private final BooleanSupplier alone;
    private final Box box;
    /** What is to be done on the UI thread; filled by the other. */
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final Set<Text> texts = new HashSet<>();
    private final Set<Part> parts = new HashSet<>();
    /** The next screen may be laid out. */
    private final Semaphore turn = new Semaphore(0);
    private volatile boolean laidOut;
    private volatile boolean ended;
    private Image paper;

    /**
     * @param box   the whole window in design pixels
     * @param there false once there is no window any more; asked on the UI thread
     * @param alone false while somebody touches the screen; asked on the UI thread
     */
    WarmUp(Display display, Fonts fonts, Painter painter, Box box, BooleanSupplier there, BooleanSupplier alone) {
        this.display = display;
        this.fonts = fonts;
        this.painter = painter;
        this.box = box;
        this.there = there;
        this.alone = alone;
    }

    /**
     * On any thread but the UI thread, once; returns when all are laid out, or the window is gone.
     *
     * @param screens those first that will come first
     */
    void work(Iterator<Screen> screens) {
        display.asyncExec(this::slice);
        while (!ended && screens.hasNext()) {
            turn.acquireUninterruptibly();
            layOut(screens.next());
        }
        laidOut = true;
    }

    private void layOut(Screen screen) {
        Look look = new Look(screen.comfort(), box.w() > box.h(), this::guessed);
        Scene scene = Arrange.scene(screen, look, Hands.OFF, box);
        Listening.of(SpokenScene.of(scene, look, Hands.OFF), look, screen.dialog().isPresent(), screen.banner());
        scene.parts().stream().filter(WarmUp::isOfNobody).filter(parts::add).forEach(part -> steps.add(() -> paint(part)));
    }

    private int guessed(String text, Type type) {
        if (texts.add(new Text(text, type))) {
            steps.add(() -> fonts.width(text, type));
        }
        return text.length() * type.px() / 2;
    }

    /** Pages and portraits come from a visit's folder and card. */
    private static boolean isOfNobody(Part part) {
        return !(part instanceof Part.PageImage || part instanceof Part.Portrait);
    }

    private void slice() {
        if (!there.getAsBoolean()) {
            end();
            return;
        }
        boolean work = alone.getAsBoolean();
        long until = System.nanoTime() + SLICE_NANOS;
        while (work && System.nanoTime() < until && step()) {
            work = alone.getAsBoolean();
        }
        if (complete()) {
            end();
        } else {
            if (work && steps.isEmpty() && turn.availablePermits() == 0) {
                turn.release();
            }
            display.timerExec(work ? PAUSE_MILLIS : LATER_MILLIS, this::slice);
        }
    }

    /** @return false when there is nothing to do now */
    private boolean step() {
        Runnable next = steps.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    private void end() {
        ended = true;
        steps.clear();
        turn.release();
        if (paper != null) {
            paper.dispose();
            paper = null;
        }
    }

    /** Nothing of it will run any more. */
    boolean ended() {
        return ended;
    }

    /** All of it was drawn. */
    boolean complete() {
        return laidOut && steps.isEmpty();
    }

    private void paint(Part part) {
        if (paper == null) {
            paper = new Image(display, painter.device(box).width, painter.device(box).height);
        }
        GC gc = new GC(paper);
        painter.paint(new Scene(box, List.of(part), List.of(), 0), part.painted(), gc, new Painter.Moment(0, 0, true));
        gc.dispose();
    }
}
