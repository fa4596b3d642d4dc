package vn.motcua.kiosk.swt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.internal.gtk.OS;
import org.eclipse.swt.widgets.Display;

import vn.motcua.device.peer.Program;

/**
 * The display that all tests of this module share: that of the machine, or a virtual one of its own. Every test that uses it
 * runs on the thread that asked first.
 */
public final class VirtualDisplay {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Display display;
    private static Fonts fonts;
    private static String name = System.getenv("DISPLAY");

    private VirtualDisplay() {
    }

    public static synchronized Display get() {
        if (display == null) {
            if (System.getenv("DISPLAY") == null) {
                start();
            }
            display = KioskDisplay.open();
        }
        return display;
    }

    /** Those of all tests together, for the scale of a panel. */
    static synchronized Fonts fonts(double scale) {
        if (fonts == null) {
            fonts = new Fonts(get());
        }
        fonts.scale(scale);
        return fonts;
    }

    /** As in DISPLAY, for other programs. */
    public static String name() {
        get();
        return name;
    }

    /** Xvfb chooses a free number itself; SWT reads it from the environment of this process. */
    private static void start() {
        try {
            Process xvfb = new ProcessBuilder(Program.required("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", "1920x1920x24",
                    "-nolisten", "tcp", "-noreset").redirectError(Redirect.DISCARD).start();
            Runtime.getRuntime().addShutdownHook(new Thread(xvfb::destroyForcibly));
            String number = new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            if (number == null) {
                throw new AssertionError("Xvfb did not start");
            }
            name = ":" + number;
            OS.setenv(zeroEnded("DISPLAY"), zeroEnded(name), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zeroEnded(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    /** Runs the display's events until what is waited for has come; fails after 20 s. */
    public static void until(String what, BooleanSupplier come) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Display on = get();
        // Something wakes the display up even when no event comes.
        Runnable[] tick = new Runnable[1];
        tick[0] = () -> on.timerExec(10, tick[0]);
        on.timerExec(10, tick[0]);
        try {
            while (!come.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("did not come: " + what);
                }
                if (!on.readAndDispatch()) {
                    on.sleep();
                }
            }
        } finally {
            on.timerExec(-1, tick[0]);
        }
    }

    /** Moves the X server's pointer and presses its button, as a touch panel's driver does. SWT's own post() presses at 0,0. */
    public static void pointer(String... xdotool) {
        List<String> command = new ArrayList<>(List.of(Program.required("xdotool", "xdotool")));
        command.addAll(List.of(xdotool));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", name);
        try {
            Process process = builder.start();
            until(String.join(" ", command), () -> !process.isAlive());
            if (process.exitValue() != 0) {
                throw new AssertionError(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs every event that is waiting. */
    public static void settle() {
        while (get().readAndDispatch()) {
            // all of them
        }
    }
}
