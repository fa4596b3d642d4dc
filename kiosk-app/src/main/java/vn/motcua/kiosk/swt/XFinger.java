package vn.motcua.kiosk.swt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * A finger as the X server knows it (XTest), and an eye on the pixels below it (XGetImage), on a connection of their own: so a
 * touch is timed from the X event to changed pixels, whatever program draws. Not for use in the kiosk itself. One thread.
 */
public final class XFinger implements AutoCloseable {

    /** A touch that has changed nothing by then has met no control. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** Pixels around the fingertip that are looked at. */
    private static final int TIP = 24;
    private static final long LOOK_EVERY_NANOS = 500_000;
    /** Longer than two frames of a fade. */
    private static final long STILL_NANOS = 50_000_000;
    private static final NativeLong ALL_PLANES = new NativeLong(-1);
    private static final int Z_PIXMAP = 2;

    /** Of libX11, as much as is needed. */
    private interface X11 extends Library {
        Pointer XOpenDisplay(String name);

        int XCloseDisplay(Pointer display);

        NativeLong XDefaultRootWindow(Pointer display);

        int XSync(Pointer display, int discard);

        Pointer XGetImage(Pointer display, NativeLong drawable, int x, int y, int width, int height, NativeLong planes, int format);

        int XDestroyImage(Pointer image);
    }

    /** Of libXtst. */
    private interface XTest extends Library {
        int XTestFakeMotionEvent(Pointer display, int screen, int x, int y, NativeLong delay);

        int XTestFakeButtonEvent(Pointer display, int button, int down, NativeLong delay);
    }

    /** Of an XImage of Xlib.h: width, height, xoffset, format are before the data; bytes_per_line after four more numbers. */
    private static final int DATA = 16;
    private static final int BYTES_PER_LINE = DATA + Native.POINTER_SIZE + 5 * Integer.BYTES;

    private final X11 x11 = Native.load("X11", X11.class);
    private final XTest test = Native.load("Xtst", XTest.class);
    private final Pointer display;
    private final NativeLong root;

    /** @throws IllegalStateException when no X server answers */
    public XFinger() {
        display = x11.XOpenDisplay(null);
        if (display == null) {
            throw new IllegalStateException("no X server answers at " + System.getenv("DISPLAY"));
        }
        root = x11.XDefaultRootWindow(display);
    }

    /**
     * @param pressed from the press to the first changed pixel below the finger
     * @param lifted  from the lift to the next one
     */
    public record Touch(Duration pressed, Duration lifted) {
    }

    /** Taps. @return empty when nothing below the finger changed */
    public Optional<Touch> tap(int x, int y) {
        move(x, y);
        byte[] idle = still(x, y);
        long down = button(true);
        Optional<Duration> pressed = changed(x, y, idle, down);
        byte[] sunk = below(x, y);
        long up = button(false);
        return pressed.flatMap(answer -> changed(x, y, sunk, up).map(lifted -> new Touch(answer, lifted)));
    }

    /** A screen that is fading in changes by itself. */
    private byte[] still(int x, int y) {
        byte[] before = below(x, y);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(STILL_NANOS);
            byte[] now = below(x, y);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private void move(int x, int y) {
        test.XTestFakeMotionEvent(display, -1, x, y, new NativeLong(0));
        x11.XSync(display, 0);
    }

    /** @return when it was told, as {@link System#nanoTime} */
    private long button(boolean down) {
        long told = System.nanoTime();
        test.XTestFakeButtonEvent(display, 1, down ? 1 : 0, new NativeLong(0));
        x11.XSync(display, 0);
        return told;
    }

    private Optional<Duration> changed(int x, int y, byte[] before, long since) {
        while (System.nanoTime() - since < LONGEST.toNanos()) {
            if (!Arrays.equals(before, below(x, y))) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - since));
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return Optional.empty();
    }

    private byte[] below(int x, int y) {
        Pointer image = x11.XGetImage(display, root, Math.max(0, x - TIP / 2), Math.max(0, y - TIP / 2), TIP, TIP, ALL_PLANES, Z_PIXMAP);
        try {
            return image.getPointer(DATA).getByteArray(0, TIP * image.getInt(BYTES_PER_LINE));
        } finally {
            x11.XDestroyImage(image);
        }
    }

    @Override
    public void close() {
        x11.XCloseDisplay(display);
    }
}
