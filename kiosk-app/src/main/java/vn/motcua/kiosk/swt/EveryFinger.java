package vn.motcua.kiosk.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;

/**
 * Tells of each finger on the panel by itself. SWT for GTK passes on one finger at a time, as if it were a mouse: as long as a palm
 * rested on the panel, or a child's other hand, no button answered (seen with SWT 3.132 and Xorg's touches). So GTK is asked itself,
 * which SWT has loaded. Where that cannot be done, the mouse remains.
 */
final class EveryFinger {

    /** The finger that SWT shows as a mouse, and a real mouse. */
    static final long POINTER = 0;

    /** Pixels of the canvas. On the display's thread. */
    interface Told {
        void down(long finger, int x, int y);

        void moved(long finger, int x, int y);

        void up(long finger, int x, int y);

        /** The window system took it away: it meant nothing. */
        void gone(long finger);
    }

    /** Of libgtk-3, its libgdk-3 and libgobject. */
    private interface Gtk extends Library {
        long g_signal_connect_data(Pointer widget, String signal, Callback told, Pointer data, Pointer destroyed, int flags);

        int gdk_event_get_event_type(Pointer event);

        int gdk_event_get_coords(Pointer event, DoubleByReference x, DoubleByReference y);

        int gdk_event_get_pointer_emulated(Pointer event);

        Pointer gdk_event_get_event_sequence(Pointer event);
    }

    /**
     * {@code gboolean event(GtkWidget*, GdkEvent*, gpointer)}.
     *
     * @see <a href="https://docs.gtk.org/gtk3/signal.Widget.event.html">Widget::event</a>
     */
    private interface OnEvent extends Callback {
        /** @return not zero: nobody else gets the event */
        int invoke(Pointer widget, Pointer event, Pointer data);
    }

    private static final String FOLLOWED = EveryFinger.class.getName();
    private static final String GTK = "libgtk-3.so.0";
    /** Of GdkEventType. */
    private static final int BEGIN = 37;
    private static final int UPDATE = 38;
    private static final int END = 39;
    private static final int CANCEL = 40;

    private final Gtk gtk;
    private final Display display;
    private final Told told;
    /** GTK calls it as long as the canvas lives: Java must not collect it. */
    private final OnEvent listener = (widget, event, data) -> taken(event) ? 1 : 0;

    private EveryFinger(Gtk gtk, Display display, Told told) {
        this.gtk = gtk;
        this.display = display;
        this.told = told;
    }

    /** Begins soon: what it needs is loaded beside the UI thread. On the UI thread. */
    static void follow(Canvas canvas, Told told) {
        if (!canvas.isDisposed() && SWT.getPlatform().equals("gtk")) {
            Display display = canvas.getDisplay();
            Thread loading = new Thread(() -> load(display, canvas, told), "fingers");
            loading.setDaemon(true);
            loading.start();
        }
    }

    private static void load(Display display, Canvas canvas, Told told) {
        try {
            EveryFinger fingers = new EveryFinger(Native.load(GTK, Gtk.class), display, told);
            display.asyncExec(() -> fingers.connect(canvas));
        } catch (LinkageError | SWTException e) {
            // Another GTK, or the window was closed meanwhile: one finger at a time, as SWT has it.
            return;
        }
    }

    /** To all events, before the ones of touches: GTK's own gestures take those away once two fingers move. */
    private void connect(Canvas canvas) {
        if (!canvas.isDisposed()) {
            gtk.g_signal_connect_data(new Pointer(canvas.handle), "event", listener, Pointer.NULL, Pointer.NULL, 0);
            canvas.setData(FOLLOWED, this);
        }
    }

    /** Until then, and where GTK is another one, there is one finger, which is a mouse. */
    static boolean follows(Canvas canvas) {
        return canvas.getData(FOLLOWED) != null;
    }

    /** @return it is a touch, which nobody else is to take for a mouse */
    private boolean taken(Pointer event) {
        int type = gtk.gdk_event_get_event_type(event);
        if (type < BEGIN || type > CANCEL) {
            return false;
        }
        // The same as the mouse's finger: it may have been put down before anybody listened here.
        long finger = gtk.gdk_event_get_pointer_emulated(event) != 0 ? POINTER : Pointer.nativeValue(gtk.gdk_event_get_event_sequence(event));
        DoubleByReference x = new DoubleByReference();
        DoubleByReference y = new DoubleByReference();
        gtk.gdk_event_get_coords(event, x, y);
        // Not from within GTK, which would swallow what goes wrong.
        display.asyncExec(() -> tell(type, finger, (int) x.getValue(), (int) y.getValue()));
        return true;
    }

    private void tell(int type, long finger, int x, int y) {
        switch (type) {
            case BEGIN -> told.down(finger, x, y);
            case UPDATE -> told.moved(finger, x, y);
            case END -> told.up(finger, x, y);
            default -> told.gone(finger);
        }
    }
}
