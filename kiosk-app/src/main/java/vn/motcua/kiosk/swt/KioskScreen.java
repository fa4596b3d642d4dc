package vn.motcua.kiosk.swt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Event;

/** The display with the kiosk's window on it, as the rest of the kiosk sees it: without a word of SWT. */
public final class KioskScreen {

    private final Display display;
    private KioskWindow window;
    private final CompletableFuture<Void> painted = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean leaving;
    private Optional<UiTimes> times = Optional.empty();

    /** Loads what draws, once the first screen stands: no later screen shall wait for it. */
    private static void warmUpDrawing() {
        Thread drawing = new Thread(Drawings::warmUp, "drawings");
        drawing.setDaemon(true);
        drawing.start();
    }

    /** There is no display to draw on. */
    public static final class NoDisplay extends RuntimeException {

        private static final long serialVersionUID = 1;

        private NoDisplay(SWTError cause) {
            super("no display answers at " + System.getenv("DISPLAY"), cause);
        }
    }

    /** Opens the display; the calling thread becomes the UI thread. @throws NoDisplay when there is none */
    public KioskScreen() {
        Display.setAppName("kiosk");
        display = opened();
        display.addFilter(SWT.Paint, event -> display.asyncExec(() -> painted.complete(null)));
        painted.thenRunAsync(KioskScreen::warmUpDrawing, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    /**
     * Opens the window on it. On the UI thread, once until {@link #leave}.
     *
     * @param pointer  show the mouse pointer
     * @param place    where it stands
     * @param events   gets each touch, on the UI thread
     * @param pictures finds a page picture of the visit by its name; called on another thread
     */
    public void openWindow(Place place, boolean pointer, boolean reducedMotion, Consumer<Event.Touch> events, PageFiles pictures) {
        window = new KioskWindow(display, events, pictures,
                new KioskWindow.Options(Optional.of(bounds(place)), !pointer, reducedMotion, place.whole()));
        window.followMonitors(() -> bounds(place), place.whole());
    }

    private Rectangle bounds(Place place) {
        Rectangle monitor = Lockdown.monitor(display, place.monitor());
        return place.whole() ? monitor : new Rectangle(monitor.x, monitor.y, place.width(), place.height());
    }

    /**
     * Where the window stands.
     *
     * @param monitor from 1, the first being the primary one; 0 for all of them as one
     * @param width   pixels; 0 with {@code height} 0: the whole monitor, the other monitors black, and the keyboard for nobody else
     */
    public record Place(int monitor, int width, int height) {

        boolean whole() {
            return width == 0 || height == 0;
        }
    }

    /** @param told of what is on the screen for who cannot see it, whenever that changes. On the UI thread, after {@link #openWindow} */
    public void listen(Consumer<Heard> told) {
        window.listen(told);
    }

    /** @param told of every key that means something, before it is done. On the UI thread, after {@link #openWindow} */
    public void useKeys(KeyMap keys, Consumer<KeypadKey> told) {
        window.useKeys(keys, told);
    }

    private static Display opened() {
        try {
            return KioskDisplay.open();
        } catch (SWTError e) {
            throw new NoDisplay(e);
        }
    }

    /** Runs a task on the UI thread, after those given before it. From any thread; dropped when the window is closed. */
    public void execute(Runnable task) {
        try {
            display.asyncExec(task);
        } catch (SWTException e) {
            // Closed meanwhile: nobody sees what the task would have shown.
            return;
        }
    }

    /** Done when the window has been drawn for the first time. */
    public CompletableFuture<Void> painted() {
        return painted;
    }

    /** On the UI thread. */
    public void show(Screen screen) {
        window.show(screen);
    }

    /**
     * Draws what may come next where nobody sees it, while nobody touches the screen. On the UI thread; returns at once.
     *
     * @param next asked for the screens on another thread; those first that will come first
     */
    public void warmUp(Supplier<Iterator<Screen>> next) {
        window.warmUp().ifPresent(warmUp -> {
            Thread thread = new Thread(() -> warmUp.work(next.get()), "warm-up");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Takes the window away and lets {@link #loop} return; another one can be opened then. From any thread. */
    public void leave() {
        leaving = true;
        if (!display.isDisposed()) {
            display.wake();
        }
    }

    /**
     * Works on the UI thread until {@link #close} or {@link #leave}.
     *
     * @return true when the display is still there for another window
     */
    public boolean loop() {
        leaving = false;
        while (!closing && !leaving && !window.isDisposed()) {
            times.ifPresent(UiTimes::turnBegins);
            boolean more = display.readAndDispatch();
            times.ifPresent(UiTimes::turnEnds);
            if (!more) {
                display.sleep();
            }
        }
        boolean more = leaving && !closing && !window.isDisposed();
        window.dispose();
        if (!more) {
            display.dispose();
        }
        return more;
    }

    /** Measures this thread's turns from now on. On the UI thread. */
    public UiTimes measure() {
        UiTimes watch = new UiTimes();
        times = Optional.of(watch);
        return watch;
    }

    /** Forgets what was measured so far. From any thread. */
    public void measureAnew() {
        execute(() -> times.ifPresent(UiTimes::begin));
    }

    /** From any thread. */
    public void close() {
        closing = true;
        if (!display.isDisposed()) {
            display.wake();
        }
    }

    /** The picture of what is shown. From any thread but the UI thread; empty when the window is closed. */
    public Optional<Picture> picture() {
        return onUi(window::snapshot).map(Picture::new);
    }

    /** What is drawn, still unpacked. */
    public static final class Picture {

        private final ImageData data;

        private Picture(ImageData data) {
            this.data = data;
        }

        public boolean same(Picture other) {
            return Arrays.equals(data.data, other.data.data);
        }

        public byte[] png() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {data};
            loader.save(bytes, SWT.IMAGE_PNG);
            return bytes.toByteArray();
        }
    }

    /** A finger goes down on the window. From any thread. @param x 0 to 1 from the left @param y 0 to 1 from the top */
    public void press(double x, double y) {
        onUi(() -> window.finger(SWT.MouseDown, x, y));
    }

    /** The finger is lifted there. */
    public void lift(double x, double y) {
        onUi(() -> window.finger(SWT.MouseUp, x, y));
    }

    /** Presses a key of the keypad. From any thread. */
    public void key(Key key) {
        onUi(() -> window.key(switch (key) {
            case TAB -> SWT.TAB;
            case ENTER -> SWT.CR;
            case ESCAPE -> SWT.ESC;
            case UP -> SWT.ARROW_UP;
            case DOWN -> SWT.ARROW_DOWN;
            case LEFT -> SWT.ARROW_LEFT;
            case RIGHT -> SWT.ARROW_RIGHT;
            case REPEAT -> SWT.F5;
            case LOUDER -> SWT.PAGE_UP;
            case QUIETER -> SWT.PAGE_DOWN;
            case HELP -> SWT.F1;
            case LOW_REACH -> SWT.F8;
        }));
    }

    /** Keys of a keyboard with the usual map. */
    public enum Key { TAB, ENTER, ESCAPE, UP, DOWN, LEFT, RIGHT, REPEAT, LOUDER, QUIETER, HELP, LOW_REACH }

    /** Pixels of the display. */
    public record Spot(int x, int y) {
    }

    /** The middle of what does this, when it is on the screen and can be touched. From any thread. */
    public Optional<Spot> spot(Action.Does does) {
        if (!painted.isDone()) {
            return Optional.empty();
        }
        return onUi(() -> window.touchable(does).map(KioskWindow.TouchTarget::middle))
                .flatMap(place -> place).map(place -> new Spot(place.x, place.y));
    }

    /** Taps what does this, when it is on the screen and can be touched. From any thread. @return false when it is not */
    public boolean tap(Action.Does does) {
        // Before the window has been drawn for the first time, nobody could touch it.
        return painted.isDone() && onUi(() -> window.tap(does)).orElse(false);
    }

    private <T> Optional<T> onUi(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        try {
            display.syncExec(() -> {
                if (!window.isDisposed()) {
                    answer.set(question.get());
                }
            });
        } catch (SWTException e) {
            // The window was closed meanwhile: there is no answer any more.
            return Optional.empty();
        }
        return Optional.ofNullable(answer.get());
    }
}
