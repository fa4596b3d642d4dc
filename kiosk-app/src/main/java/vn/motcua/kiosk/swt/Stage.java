package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Event;

/**
 * The one canvas that everything is drawn on. What changed from scene to scene is painted anew on a picture behind it, in the turn of
 * the event loop in which the canvas is: laying a screen out and painting it together would hold up a touch for too long. Another
 * screen or a dialog fades in. UI thread only; nothing runs after the canvas is disposed.
 */
final class Stage {

    private static final int FADE_SCREEN = 160;
    private static final int FADE_DIALOG = 200;
    private static final int TICK = 40;
    /** To see something new and to lift a finger takes longer. */
    private static final int UNSEEN_MILLIS = 300;
    /** Since the last touch: what it led to has been drawn. */
    private static final long RESTS_NANOS = 500_000_000;

    private final Display display;
    private final Canvas canvas;
    private final Fonts fonts;
    private final Painter painter;
    private final Pictures pictures;
    private final boolean reducedMotion;
    private final Fade fade;

    private Screen screen;
    private Hands hands = Hands.OFF;
    private Scene scene = Scene.EMPTY;
    private Look look;
    private double scale = 1;
    private Image front;
    /** Places where the picture does not show the scene yet. */
    private final List<Box> stale = new ArrayList<>();
    private long shownAt = System.nanoTime();
    private long touchedAt = System.nanoTime();
    private boolean ticking;
    /** What could be touched before another screen or a dialog came in, and when that was. */
    private List<Target> before = List.of();
    private long cameInAt = System.nanoTime() - UNSEEN_MILLIS * 1_000_000L;
    private Optional<SpokenTree> spoken = Optional.empty();
    private Optional<Consumer<Heard>> listener = Optional.empty();
    private Heard heard = Heard.NOTHING;

    Stage(Composite parent, Fonts fonts, Drawings drawings, PageFiles files, boolean reducedMotion) {
        this.display = parent.getDisplay();
        this.fonts = fonts;
        this.reducedMotion = reducedMotion;
        this.pictures = new Pictures(display, files, this::pictureArrived);
        this.painter = new Painter(fonts, drawings, pictures);
        this.canvas = new Canvas(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
        this.fade = new Fade(canvas, this::redraw);
        canvas.addListener(SWT.Paint, event -> paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height)));
        canvas.addListener(SWT.Resize, event -> resized());
        canvas.addListener(SWT.Dispose, event -> disposed());
    }

    /** From now on programs that read the screen aloud find everything on it. Takes a while: not before the first paint. */
    void speak() {
        SpokenTree tree = new SpokenTree(canvas, this::device);
        spoken = Optional.of(tree);
        if (look != null) {
            speakScene(tree);
        }
    }

    /** @param told of what is on the screen whenever that changes, once {@link #speak} was called */
    void listen(Consumer<Heard> told) {
        listener = Optional.of(told);
    }

    private void speakScene(SpokenTree tree) {
        SpokenScene now = SpokenScene.of(scene, look, hands);
        tree.show(now);
        Heard next = Listening.of(now, look, screen.dialog().isPresent(), screen.banner());
        if (!next.equals(heard)) {
            heard = next;
            listener.ifPresent(told -> told.accept(next));
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
        if (screen != null && next.equals(screen)) {
            return;
        }
        boolean comesIn = screen == null || screen.stay() != next.stay();
        boolean dialogTurns = screen != null && screen.dialog().isPresent() != next.dialog().isPresent();
        boolean first = screen == null;
        screen = next;
        if (!first && (comesIn || dialogTurns)) {
            before = scene.targets();
            cameInAt = System.nanoTime();
        }
        if (comesIn) {
            hands = Hands.OFF;
            shownAt = System.nanoTime();
            touched();
        } else if (dialogTurns) {
            hands = hands.pressing(Hands.NONE).focusing(Hands.NONE);
        }
        if (!first && (comesIn || dialogTurns) && front != null) {
            fade.begin(comesIn ? FADE_SCREEN : FADE_DIALOG);
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
        paintNow();
    }

    /**
     * GTK paints with the next frame, and until then works on what the touch leads to, and on answers that came at the same time: a key
     * would stay down for all of that. {@code Canvas.update} does not help (seen with SWT 3.132 and GTK 3.24). Where a window cannot be
     * drawn on between frames, the next one still comes.
     */
    private void paintNow() {
        if (front == null || stale.isEmpty()) {
            return;
        }
        List<Box> changed = List.copyOf(stale);
        GC gc = new GC(canvas);
        changed.forEach(region -> paint(gc, painter.device(region)));
        gc.dispose();
    }

    /** It came in so lately that nobody can have meant to touch it. */
    boolean unseen(Target target) {
        return (System.nanoTime() - cameInAt) / 1_000_000 < UNSEEN_MILLIS
                && before.stream().noneMatch(known -> known.box().equals(target.box()) && known.does().equals(target.does()));
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
        stale.clear();
        fade.end();
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
        // A list changed: what is under the finger stays pressed if it is still there, and the ring goes with its control.
        Hands following = hands.pressing(next.sameTarget(scene, hands.pressed())).focusing(next.sameFocus(scene, hands.focused()));
        if (!following.equals(hands)) {
            hands = following;
            next = arranged();
        }
        Box changed = next.changedSince(scene);
        forgetPictures(next);
        scene = next;
        if (changed.w() > 0) {
            fade.with(changed);
            repaint(changed);
        }
        spoken.ifPresent(this::speakScene);
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
        // They are asked for when they are painted.
        freshen();
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
        if (stale.stream().noneMatch(other -> other.contains(region))) {
            stale.removeIf(region::contains);
            stale.add(region);
        }
        redraw(region);
    }

    /** From here on the picture shows the scene. */
    private void freshen() {
        if (stale.isEmpty()) {
            return;
        }
        GC gc = new GC(front);
        stale.forEach(region -> painter.paint(scene, region, gc, now()));
        gc.dispose();
        stale.clear();
    }

    private void paint(GC gc, Rectangle area) {
        if (front == null) {
            return;
        }
        freshen();
        Rectangle seen = area.intersection(front.getBounds());
        if (seen.isEmpty()) {
            return;
        }
        draw(gc, seen);
        if (fade.underWay()) {
            fade.paint(gc, seen.intersection(painter.device(fade.region())), new Color(look.rgb(ground())));
        }
    }

    /** Of what comes in: the calm screen is dark, and must not come out of a flash of light. */
    private Token ground() {
        return scene.parts().get(0) instanceof Part.Shape lowest && lowest.fill() != null ? lowest.fill() : Token.PAPER;
    }

    /**
     * As a pattern: SWT's {@code drawImage} first copies the whole picture into an array, which took 40 ms a frame and filled
     * the heap (seen with SWT 3.132 for GTK).
     */
    private void draw(GC gc, Rectangle at) {
        Pattern picture = new Pattern(display, front);
        gc.setBackgroundPattern(picture);
        gc.fillRectangle(at);
        gc.setBackgroundPattern(null);
        picture.dispose();
    }

    private void redraw(Box region) {
        Rectangle area = painter.device(region);
        canvas.redraw(area.x - 1, area.y - 1, area.width + 2, area.height + 2, false);
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

    /** Draws what may come next where nobody sees it, while nobody touches what is seen; empty while nothing is shown. */
    Optional<WarmUp> warmUp() {
        if (front == null || screen == null) {
            return Optional.empty();
        }
        return Optional.of(new WarmUp(display, fonts, painter, scene.box(), () -> !canvas.isDisposed() && front != null, this::rests));
    }

    /** Nobody has touched it just now, and nothing is coming in. */
    boolean rests() {
        return !fade.underWay() && hands.pressed() == Hands.NONE && System.nanoTime() - touchedAt > RESTS_NANOS;
    }

    /** What is on the screen, without a fade that may be under way. */
    ImageData snapshot() {
        freshen();
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
        if (front != null) {
            front.dispose();
            front = null;
        }
        pictures.dispose();
    }
}
