package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;

/**
 * Keeps the window in front of citizens: it cannot be closed, and when it is locked it takes the keyboard back and leaves no
 * monitor to anything else.
 * What only a window manager or the X server can forbid stands in {@code config/session}.
 */
final class Lockdown {

    private static final int[] REFUSED = {SWT.MenuDetect, SWT.Gesture, SWT.Help, SWT.MouseWheel, SWT.MouseVerticalWheel,
        SWT.MouseHorizontalWheel, SWT.MouseDoubleClick};
    /** Another window that wants the keyboard gets it only for so long. */
    private static final int BACK_AFTER_MILLIS = 100;

    private final Shell shell;
    private final Canvas canvas;
    private final List<Shell> covers = new ArrayList<>();

    Lockdown(Shell shell, Canvas canvas) {
        this.shell = shell;
        this.canvas = canvas;
        refuse(shell);
        refuse(canvas);
        shell.addListener(SWT.Close, event -> event.doit = false);
        shell.addListener(SWT.Iconify, event -> shell.setMinimized(false));
        shell.addListener(SWT.Dispose, event -> covers.forEach(Shell::dispose));
    }

    private static void refuse(Control control) {
        for (int what : REFUSED) {
            control.addListener(what, event -> event.doit = false);
        }
        // Not refused like the others: for whoever listens to it SWT holds every touch back for half a second, to see whether it moves.
        control.setDragDetect(false);
    }

    void keepTheKeyboard() {
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().timerExec(BACK_AFTER_MILLIS, this::comeBack));
    }

    private void comeBack() {
        if (!shell.isDisposed() && shell.getDisplay().getActiveShell() != shell) {
            shell.forceActive();
            canvas.setFocus();
        }
    }

    /**
     * The monitor that the kiosk is shown on.
     *
     * @param number from 1, the first being the primary one; 0 for all of them as one; one that is not there is the primary one
     */
    static Rectangle monitor(Display display, int number) {
        return chosen(monitors(display), display.getBounds(), number);
    }

    private static List<Rectangle> monitors(Display display) {
        List<Rectangle> bounds = new ArrayList<>();
        Monitor primary = display.getPrimaryMonitor();
        bounds.add(primary.getBounds());
        Arrays.stream(display.getMonitors()).filter(monitor -> !monitor.equals(primary)).map(Monitor::getBounds).forEach(bounds::add);
        return bounds;
    }

    /** Black on every monitor but those that the window is on: nobody sees or touches what lies behind. */
    void coverOtherMonitors() {
        Display display = shell.getDisplay();
        for (Rectangle bounds : others(monitors(display), shell.getBounds())) {
            Shell cover = new Shell(display, SWT.NO_TRIM | SWT.NO_FOCUS);
            cover.setBackground(display.getSystemColor(SWT.COLOR_BLACK));
            cover.setBounds(bounds);
            cover.setCursor(shell.getCursor());
            cover.addListener(SWT.Close, event -> event.doit = false);
            refuse(cover);
            cover.setVisible(true);
            covers.add(cover);
        }
    }

    /** Monitors of which a window at this place shows nothing. */
    static List<Rectangle> others(List<Rectangle> monitors, Rectangle window) {
        return monitors.stream().filter(monitor -> !monitor.intersects(window)).toList();
    }

    /** @see #monitor(Display, int) */
    static Rectangle chosen(List<Rectangle> monitors, Rectangle all, int number) {
        return number == 0 ? all : monitors.get(number <= monitors.size() ? number - 1 : 0);
    }
}
