package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Event;

/**
 * The kiosk's window: fills the display without a frame, shows screens, tells touches. Every method belongs on the display's
 * thread. Portrait is laid out on 1080 × 1920 design pixels and landscape on 1920 × 1080, whatever the window's size.
 */
public final class KioskWindow {

    /**
     * @param bounds        in pixels of the display; empty for the whole display
     * @param pointerHidden no mouse pointer above the window: a finger needs none
     * @param reducedMotion slides and hints stand still; screens still fade
     * @param locked        it keeps the keyboard to itself
     */
    public record Options(Optional<Rectangle> bounds, boolean pointerHidden, boolean reducedMotion, boolean locked) {

        /** A window among others. */
        public Options(Optional<Rectangle> bounds, boolean pointerHidden, boolean reducedMotion) {
            this(bounds, pointerHidden, reducedMotion, false);
        }
    }

    /**
     * A place on the screen that can be touched now.
     *
     * @param bounds in pixels of the display
     * @param does   empty where a touch only turns the keys of the keyboard
     */
    public record TouchTarget(Rectangle bounds, String name, boolean enabled, Optional<Action.Does> does) {

        public Point middle() {
            return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        }
    }

    private final Shell shell;
    private final Stage stage;
    private final Fingers fingers;
    private final Keypad keypad;
    private final Lockdown lockdown;

    /**
     * Opens the window, empty.
     *
     * @param events   gets each touch; called on the display's thread
     * @param pictures finds a page picture of the visit by its name; called on another thread
     */
    public KioskWindow(Display display, Consumer<Event.Touch> events, PageFiles pictures, Options options) {
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        // Without a window manager setFullScreen does nothing: the bounds make it full.
        shell.setBounds(options.bounds().orElseGet(display::getBounds));
        Fonts fonts = new Fonts(display);
        Drawings drawings = new Drawings(display);
        stage = new Stage(shell, fonts, drawings, pictures, options.reducedMotion());
        fingers = new Fingers(stage, events);
        keypad = new Keypad(stage, events);
        if (options.pointerHidden()) {
            hidePointer(display);
        }
        shell.addListener(SWT.Dispose, event -> {
            fonts.dispose();
            drawings.dispose();
        });
        lockdown = new Lockdown(shell, stage.canvas());
        shell.open();
        shell.forceActive();
        stage.canvas().setFocus();
        if (options.locked()) {
            lockdown.keepTheKeyboard();
        }
        drawings.makeFirst();
        workAfterFirstPaint(drawings);
    }

    /** @see Lockdown#followMonitors */
    void followMonitors(Supplier<Rectangle> place, boolean alone) {
        lockdown.followMonitors(place, alone);
    }

    /** What the first screen need not wait for. */
    private void workAfterFirstPaint(Drawings drawings) {
        Listener[] once = new Listener[1];
        once[0] = event -> {
            stage.canvas().removeListener(SWT.Paint, once[0]);
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    drawings.firstStands();
                    fingers.followEach();
                    stage.speak();
                }
            });
        };
        stage.canvas().addListener(SWT.Paint, once[0]);
    }

    private void hidePointer(Display display) {
        ImageData nothing = new ImageData(1, 1, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        nothing.alphaData = new byte[1];
        Cursor cursor = new Cursor(display, nothing, 0, 0);
        shell.setCursor(cursor);
        shell.addListener(SWT.Dispose, event -> cursor.dispose());
    }

    /** Shows this screen; an equal one is not drawn again, and of another only what differs. */
    public void show(Screen screen) {
        if (!shell.isDisposed()) {
            stage.show(screen);
        }
    }

    /** @see Stage#warmUp */
    Optional<WarmUp> warmUp() {
        return stage.warmUp();
    }

    /** @param told of what is on the screen for who cannot see it, whenever that changes; from the first paint on */
    public void listen(Consumer<Heard> told) {
        stage.listen(told);
    }

    /** @param told of every key that means something, before it is done */
    public void useKeys(KeyMap keys, Consumer<KeypadKey> told) {
        keypad.use(keys, told);
    }

    /** The screen shown last; empty before the first. */
    public Optional<Screen> shown() {
        return stage.screen();
    }

    /** The picture of what is shown, in pixels of the display. */
    public ImageData snapshot() {
        return stage.snapshot();
    }

    /** What can be touched now, in reading order, the dock last. */
    public List<TouchTarget> touchTargets() {
        Point origin = stage.canvas().toDisplay(0, 0);
        return stage.scene().targets().stream().map(target -> {
            Rectangle box = stage.device(target.box());
            return new TouchTarget(new Rectangle(box.x + origin.x, box.y + origin.y, box.width, box.height), target.name(), target.enabled(),
                    target.does());
        }).toList();
    }

    /** Where a touch does this now; empty also where it would be taken for a slip of the hand. */
    Optional<TouchTarget> touchable(Action.Does does) {
        return touchTargets().stream().filter(candidate -> candidate.enabled() && candidate.does().equals(Optional.of(does))).findFirst()
                .filter(found -> {
                    Point place = stage.canvas().toControl(found.middle());
                    return !fingers.slips(stage.design(place.x), stage.design(place.y));
                });
    }

    /** What can be touched has been there for so long that somebody can have seen it. */
    boolean seen() {
        return stage.scene().targets().stream().noneMatch(fingers::unseen);
    }

    /** Taps what does this by a press and a lift in its middle. @return false when it cannot be touched now */
    boolean tap(Action.Does does) {
        Optional<TouchTarget> target = touchable(does);
        target.ifPresent(found -> {
            Point place = stage.canvas().toControl(found.middle());
            pointer(SWT.MouseDown, place.x, place.y);
            pointer(SWT.MouseUp, place.x, place.y);
        });
        return target.isPresent();
    }

    /** @param x 0 to 1 from the left @param y 0 to 1 from the top */
    boolean finger(int type, double x, double y) {
        Point size = stage.canvas().getSize();
        pointer(type, (int) (x * size.x), (int) (y * size.y));
        return true;
    }

    /**
     * Gives the canvas the event that the window system would give it. SWT's own {@code Display.post} cannot: it posts presses
     * to the window's corner wherever the pointer is (seen with SWT 3.132 and GTK 3.24 without a window manager).
     */
    private void pointer(int type, int x, int y) {
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.x = x;
        event.y = y;
        event.button = 1;
        stage.canvas().notifyListeners(type, event);
    }

    /** Presses a key and lets it go, as a keyboard does. @param code as in SWT */
    public boolean key(int code) {
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.keyCode = code;
        event.character = (char) (code < 128 ? code : 0);
        stage.canvas().notifyListeners(SWT.KeyDown, event);
        stage.canvas().notifyListeners(SWT.KeyUp, event);
        return true;
    }

    /** A program that reads aloud finds the screen. */
    boolean spoken() {
        return stage.spoken();
    }

    /** Several fingers are told apart. */
    boolean seesEveryFinger() {
        return EveryFinger.follows(stage.canvas());
    }

    /** What the tests measure. */
    Scene scene() {
        return stage.scene();
    }

    /** True when every picture of the visit that is on the screen has been read. */
    boolean picturesComplete() {
        return stage.picturesComplete();
    }

    /** How many pictures of the visit are in memory. */
    int picturesKept() {
        return stage.picturesKept();
    }

    Shell shell() {
        return shell;
    }

    public boolean isDisposed() {
        return shell.isDisposed();
    }

    /** Closes the window; nothing of it runs any more. */
    public void dispose() {
        shell.dispose();
    }
}
