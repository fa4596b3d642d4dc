package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;

/**
 * Lays out and draws, where nobody sees it, what the home screen leads to: the first citizen after a start does not wait for
 * classes, fonts and drawings. What needs no display is done on the calling thread; the rest on the UI thread, a few milliseconds at a
 * time, and no more once somebody is there.
 */
final class WarmUp {

    private static final long SLICE_NANOS = 4_000_000;
    private static final int PAUSE_MILLIS = 30;

    /** A width that somebody will ask for. */
    private record Text(String text, Type type) {
    }

    private final Display display;
    private final Fonts fonts;
    private final Painter painter;
    private final BooleanSupplier alone;
    private final Set<Text> texts = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final Box box;
    private Iterator<Text> measuring;
    private Iterator<Part> painting;
    private Image paper;
    private boolean ended;

    /** @param box the whole window in design pixels @param alone false once somebody is there; asked on the UI thread */
    WarmUp(Display display, Fonts fonts, Painter painter, Box box, BooleanSupplier alone) {
        this.display = display;
        this.fonts = fonts;
        this.painter = painter;
        this.box = box;
        this.alone = alone;
    }

    /** On any thread but the UI thread, once. */
    void work(List<Screen> screens) {
        Ruler guessing = (text, type) -> {
            texts.add(new Text(text, type));
            return text.length() * type.px() / 2;
        };
        for (Screen screen : screens) {
            Look look = new Look(screen.comfort(), box.w() > box.h(), guessing);
            parts.addAll(Arrange.scene(screen, look, Hands.OFF, box).parts());
        }
        display.asyncExec(this::begin);
    }

    private void begin() {
        measuring = texts.iterator();
        painting = new LinkedHashSet<>(parts).iterator();
        slice();
    }

    private void slice() {
        long end = System.nanoTime() + SLICE_NANOS;
        boolean more = alone.getAsBoolean();
        while (more && System.nanoTime() < end) {
            more = step();
        }
        if (more) {
            display.timerExec(PAUSE_MILLIS, this::slice);
        } else {
            end();
        }
    }

    private void end() {
        ended = true;
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
        return ended && !measuring.hasNext() && !painting.hasNext();
    }

    /** @return false when nothing is left */
    private boolean step() {
        if (measuring.hasNext()) {
            Text next = measuring.next();
            fonts.width(next.text(), next.type());
        } else if (painting.hasNext()) {
            paint(painting.next());
        }
        return measuring.hasNext() || painting.hasNext();
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
