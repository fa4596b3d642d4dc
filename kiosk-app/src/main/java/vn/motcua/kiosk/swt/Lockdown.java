package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    /**
     * SWT tells nobody that a monitor was plugged in or pulled out: it is asked. It asks the X server, and waits until that has drawn all
     * that it was given before; so not while somebody touches the screen.
     */
    private static final int MONITORS_MILLIS = 1_000;

    private final Shell shell;
    private final Canvas canvas;
    private final BooleanSupplier rests;
    private final List<Shell> covers = new ArrayList<>();
    private List<Rectangle> known = List.of();

    /** @param rests nobody is touching the screen */
    Lockdown(Shell shell, Canvas canvas, BooleanSupplier rests) {
        this.shell = shell;
        this.canvas = canvas;
        this.rests = rests;
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

    /** The primary one first; monitors that show the same count once. By place: for SWT on GTK all monitors are equal. */
    private static List<Rectangle> monitors(Display display) {
        Stream<Monitor> all = Stream.concat(Stream.of(display.getPrimaryMonitor()), Arrays.stream(display.getMonitors()));
        return all.map(Monitor::getBounds).distinct().toList();
    }

    /**
     * Keeps the window where it belongs while monitors are plugged in and pulled out.
     *
     * @param place where the window stands with the monitors of now
     * @param alone black on every monitor but those that it is on: nobody sees or touches what lies behind
     */
    void followMonitors(Supplier<Rectangle> place, boolean alone) {
        List<Rectangle> now = monitors(shell.getDisplay());
        if (!now.equals(known)) {
            known = now;
            shell.setBounds(place.get());
            covers.forEach(Shell::dispose);
            covers.clear();
            if (alone) {
                others(now, shell.getBounds()).forEach(this::cover);
            }
        }
        lookLater(place, alone);
    }

    private void lookLater(Supplier<Rectangle> place, boolean alone) {
        shell.getDisplay().timerExec(MONITORS_MILLIS, () -> {
            if (shell.isDisposed()) {
                return;
            }
            if (rests.getAsBoolean()) {
                followMonitors(place, alone);
            } else {
                lookLater(place, alone);
            }
        });
    }

    /** On top of everything, without a window manager's leave. */
    private void cover(Rectangle monitor) {
        Display display = shell.getDisplay();
        Shell cover = new Shell(display, SWT.NO_TRIM | SWT.NO_FOCUS | SWT.ON_TOP);
        cover.setBackground(display.getSystemColor(SWT.COLOR_BLACK));
        cover.setBounds(monitor);
        cover.setCursor(shell.getCursor());
        cover.addListener(SWT.Close, event -> event.doit = false);
        refuse(cover);
        cover.setVisible(true);
        covers.add(cover);
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
