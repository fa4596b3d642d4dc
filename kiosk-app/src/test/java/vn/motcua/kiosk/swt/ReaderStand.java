package vn.motcua.kiosk.swt;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/**
 * A program of its own that shows a screen of each kind to a screen reader: tells on its standard output what can be touched
 * on it, puts the focus ring on the first, and goes on at each line of its standard input.
 */
final class ReaderStand {

    private ReaderStand() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader go = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Display.setAppName("kiosk");
        Display display = KioskDisplay.open();
        KioskWindow window = new KioskWindow(display, event -> { }, PageFiles.ON_DISK,
                new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));
        Set<String> kinds = new HashSet<>();
        for (Screen screen : EveryScreen.ofSamples().in(Comfort.USUAL)) {
            if (!kinds.add(screen.id() + screen.dialog().map(Screen.Dialog::title).orElse(""))) {
                continue;
            }
            window.show(another(screen, kinds.size()));
            settle(display, window);
            window.key(SWT.ARROW_DOWN);
            List<KioskWindow.TouchTarget> targets = window.touchTargets();
            targets.forEach(target -> out.println("want\t" + target.name() + "\t" + target.enabled()));
            out.println("shown\t" + screen.id());
            // The reader asks on this thread while it waits.
            boolean[] gone = new boolean[1];
            Thread waiting = new Thread(() -> {
                try {
                    go.readLine();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                } finally {
                    display.asyncExec(() -> gone[0] = true);
                }
            });
            waiting.start();
            while (!gone[0]) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        }
        System.exit(0);
    }

    /** Each comes in as a screen of its own, so that the ring begins anew. */
    private static Screen another(Screen screen, int stay) {
        return new Screen(screen.id(), stay, screen.comfort(), screen.header(), screen.body(), screen.actions(), screen.nav(), screen.dock(),
                screen.dialog(), screen.banner());
    }

    private static void settle(Display display, KioskWindow window) {
        while (!window.spoken() || display.readAndDispatch()) {
            display.readAndDispatch();
        }
    }
}
