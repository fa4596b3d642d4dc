package vn.motcua.kiosk.swt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Event;

/**
 * The one canvas that everything is drawn on. What changed from scene to scene is painted anew on a picture behind it; another
 * screen or a dialog fades in. UI thread only; nothing runs after the canvas is disposed.
 */
final class Stage {

    private static final int FADE_SCREEN = 160;
    private static final int FADE_DIALOG = 200;
    private static final int FRAME = 16;
    private static final int TICK = 40;

    private final Display display;
    private final Canvas canvas;
    private final Fonts fonts;
    private final Painter painter;
    private final Pictures pictures;
    private final boolean reducedMotion;

    private Screen screen;
    private Hands hands = Hands.OFF;
    private Scene scene = Scene.EMPTY;
    private Look look;
    private double scale = 1;
    private Image front;
    private Image before;
    private long fadeBegan;
    private int fadeMillis;
    private long shownAt = System.nanoTime();
    private long touchedAt = System.nanoTime();
    private boolean ticking;
    private Optional<SpokenTree> spoken = Optional.empty();

    Stage(Composite parent, Fonts fonts, Drawings drawings, Function<String, Path> files, boolean reducedMotion) {
        this.display = parent.getDisplay();
        this.fonts = fonts;
        this.reducedMotion = reducedMotion;
        this.pictures = new Pictures(display, files, this::pictureArrived);
        this.painter = new Painter(fonts, drawings, pictures);
        this.canvas = new Canvas(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, event -> paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height)));
        canvas.addListener(SWT.Resize, event -> resized());
        canvas.addListener(SWT.Dispose, event -> disposed());
    }

    /** From now on programs that read the screen aloud find everything on it. Takes a while: not before the first paint. */
    void speak() {
        SpokenTree tree = new SpokenTree(canvas, this::device);
        spoken = Optional.of(tree);
        if (look != null) {
            tree.show(SpokenScene.of(scene, look, hands));
        }
    }

    boolean spoken() {
        return spoken.isPresent();
    }

    Canvas canvas() {
        return canvas;
    }

    Scene scene() {
        return scene;
    }

    Hands hands() {
        return hands;
    }

    Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    void show(Screen next) {
        if (next.equals(screen)) {
            return;
        }
        boolean comesIn = screen == null || screen.stay() != next.stay();
        boolean dialogTurns = screen != null && screen.dialog().isPresent() != next.dialog().isPresent();
        boolean first = screen == null;
        screen = next;
        if (comesIn) {
            hands = Hands.OFF;
            shownAt = System.nanoTime();
            touched();
        } else if (dialogTurns) {
            hands = hands.pressing(Hands.NONE).focusing(Hands.NONE);
        }
        if (!first && (comesIn || dialogTurns) && front != null) {
            beginFade(comesIn ? FADE_SCREEN : FADE_DIALOG);
        }
        if (comesIn) {
            fonts.forgetUnless(this::arrange);
            // Motion begins when it can be seen.
            shownAt = System.nanoTime();
        } else {
            arrange();
        }
    }

    void use(Hands other) {
        hands = other;
        arrange();
    }

    /** A touch starts the waiting time anew. */
    void touched() {
        touchedAt = System.nanoTime();
    }

    Rectangle device(Box box) {
        return painter.device(box);
    }

    double design(int devicePixel) {
        return devicePixel / scale;
    }

    private void resized() {
        Rectangle area = canvas.getClientArea();
        if (area.isEmpty()) {
            return;
        }
        if (front != null) {
            front.dispose();
        }
        front = new Image(display, area.width, area.height);
        endFade();
        scale = scale(area.width, area.height);
        fonts.scale(scale);
        scene = Scene.EMPTY;
        arrange();
    }

    /** Device pixels of a design pixel: what lets 1080 × 1920, or in landscape 1920 × 1080, fit. */
    static double scale(int width, int height) {
        return width > height ? Math.min(width / 1920.0, height / 1080.0) : Math.min(width / 1080.0, height / 1920.0);
    }

    private void arrange() {
        if (front == null || screen == null) {
            return;
        }
        Rectangle area = front.getBounds();
        look = new Look(screen.comfort(), area.width > area.height, fonts);
        painter.look(look, scale);
        Scene next = arranged();
        if (hands.pressed() != Hands.NONE && !next.sameTarget(scene, hands.pressed())) {
            // What was under the finger is gone, or something else is there now.
            hands = hands.pressing(Hands.NONE);
            arrange();
            return;
        }
        int focused = next.sameFocus(scene, hands.focused());
        if (focused != hands.focused()) {
            // A list changed: the ring stays with its control, and goes with it.
            hands = hands.focusing(focused);
            next = arranged();
        }
        Box changed = next.changedSince(scene);
        forgetPictures(next);
        scene = next;
        if (changed.w() > 0) {
            repaint(changed);
        }
        spoken.ifPresent(tree -> tree.show(SpokenScene.of(scene, look, hands)));
        animate();
    }

    private Scene arranged() {
        Rectangle area = front.getBounds();
        return Arrange.scene(screen, look, hands, new Box(0, 0, (int) Math.round(area.width / scale), (int) Math.round(area.height / scale)));
    }

    private void forgetPictures(Scene next) {
        List<Object> wanted = new ArrayList<>();
        for (Part part : next.parts()) {
            if (part instanceof Part.PageImage page) {
                wanted.add(page.file());
            } else if (part instanceof Part.Portrait) {
                wanted.add(part);
            }
        }
        pictures.keepOnly(wanted);
    }

    int picturesKept() {
        return pictures.kept();
    }

    boolean picturesComplete() {
        return pictures.complete();
    }

    private void pictureArrived(Object source) {
        if (canvas.isDisposed()) {
            return;
        }
        for (Part part : scene.parts()) {
            if (part.equals(source) || part instanceof Part.PageImage page && page.file().equals(source)) {
                repaint(part.painted());
            }
        }
    }

    private Painter.Moment now() {
        long now = System.nanoTime();
        return new Painter.Moment((now - shownAt) / 1_000_000, (now - touchedAt) / 1_000_000, reducedMotion);
    }

    private void repaint(Box region) {
        GC gc = new GC(front);
        painter.paint(scene, region, gc, now());
        gc.dispose();
        Rectangle area = painter.device(region);
        canvas.redraw(area.x - 1, area.y - 1, area.width + 2, area.height + 2, false);
    }

    private void paint(GC gc, Rectangle area) {
        if (front == null) {
            return;
        }
        Rectangle seen = area.intersection(front.getBounds());
        if (seen.isEmpty()) {
            return;
        }
        if (before == null) {
            draw(gc, front, seen);
            return;
        }
        draw(gc, before, seen);
        gc.setAlpha((int) Math.min(255, 255 * sinceFadeBegan() / fadeMillis));
        draw(gc, front, seen);
        gc.setAlpha(255);
    }

    private static void draw(GC gc, Image image, Rectangle at) {
        gc.drawImage(image, at.x, at.y, at.width, at.height, at.x, at.y, at.width, at.height);
    }

    private long sinceFadeBegan() {
        return (System.nanoTime() - fadeBegan) / 1_000_000;
    }

    private void beginFade(int millis) {
        endFade();
        Rectangle size = front.getBounds();
        before = front;
        front = new Image(display, size.width, size.height);
        // The new picture begins as a copy, so that only what differs has to be painted.
        GC gc = new GC(front);
        gc.drawImage(before, 0, 0);
        gc.dispose();
        fadeBegan = System.nanoTime();
        fadeMillis = millis;
        display.timerExec(FRAME, this::fade);
    }

    private void fade() {
        if (canvas.isDisposed() || before == null) {
            return;
        }
        if (sinceFadeBegan() >= fadeMillis) {
            endFade();
        } else {
            display.timerExec(FRAME, this::fade);
        }
        canvas.redraw();
    }

    private void endFade() {
        if (before != null) {
            before.dispose();
            before = null;
        }
    }

    private void animate() {
        if (!ticking && scene.parts().stream().anyMatch(Part::moves)) {
            ticking = true;
            display.timerExec(TICK, this::tick);
        }
    }

    private void tick() {
        ticking = false;
        if (canvas.isDisposed() || front == null) {
            return;
        }
        Painter.Moment now = now();
        boolean more = false;
        for (Part part : scene.parts()) {
            if (part.moves() && Painter.moving(part, now)) {
                repaint(part.painted());
                more = true;
            }
        }
        if (more) {
            ticking = true;
            display.timerExec(TICK, this::tick);
        }
    }

    /** What is on the screen, without a fade that may be under way. */
    ImageData snapshot() {
        return front.getImageData();
    }

    /** A target was pressed. */
    void act(Target target, Consumer<Event.Touch> events) {
        touched();
        if (target.turnsKeys()) {
            use(hands.turningKeys());
        } else {
            events.accept(target.does().orElseThrow().event());
        }
    }

    private void disposed() {
        endFade();
        if (front != null) {
            front.dispose();
            front = null;
        }
        pictures.dispose();
    }
}
