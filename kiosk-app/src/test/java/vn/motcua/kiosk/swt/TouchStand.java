package vn.motcua.kiosk.swt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/**
 * A program of its own that shows one screen on the whole display and tells on its standard output what can be touched there and
 * what was touched. Each line of its standard input names the screen to show next, or asks what the picture is.
 */
final class TouchStand {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SampleScreens samples = new SampleScreens(Comfort.USUAL);
    private final Display display;
    private final KioskWindow window;

    private TouchStand() {
        Display.setAppName("kiosk");
        display = KioskDisplay.open();
        window = new KioskWindow(display, event -> out.println(event instanceof Event.Keyed keyed ? "Keyed " + keyed.key() : event), PageFiles.ON_DISK,
                new KioskWindow.Options(Optional.empty(), true, true, true));
    }

    public static void main(String[] arguments) {
        TouchStand stand = new TouchStand();
        stand.listen();
        while (!stand.window.isDisposed()) {
            if (!stand.display.readAndDispatch()) {
                stand.display.sleep();
            }
        }
    }

    /** Nobody is left to look when the input ends. */
    private void listen() {
        Thread listening = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                in.lines().forEach(asked -> display.asyncExec(() -> answer(asked)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                Runtime.getRuntime().halt(0);
            }
        }, "asked");
        listening.setDaemon(true);
        listening.start();
    }

    private void answer(String asked) {
        switch (asked) {
            case "home" -> show(samples.home());
            case "search" -> show(samples.search());
            case "picture" -> out.println(Arrays.hashCode(window.snapshot().data));
            case "every finger" -> sayWhenEveryFingerIsSeen();
            default -> throw new IllegalArgumentException(asked);
        }
    }

    private void sayWhenEveryFingerIsSeen() {
        if (window.seesEveryFinger()) {
            out.println("every finger");
        } else {
            display.timerExec(10, this::sayWhenEveryFingerIsSeen);
        }
    }

    /** Names of controls, and where they are. */
    private void show(Screen screen) {
        window.show(screen);
        tellWhenSeen();
    }

    private void tellWhenSeen() {
        if (!window.seen()) {
            display.timerExec(10, this::tellWhenSeen);
            return;
        }
        window.touchTargets().forEach(target -> out.println(target.name() + "\t" + target.middle().x + "\t" + target.middle().y));
        out.println("shown");
    }
}
