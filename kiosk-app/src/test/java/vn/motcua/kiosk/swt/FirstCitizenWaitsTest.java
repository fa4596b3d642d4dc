package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Rating;
import vn.motcua.kiosk.visit.Search;

/** What comes next is drawn behind the home screen; nobody sees it, and who touches the screen does not wait for it. */
class FirstCitizenWaitsTest {

    private final Display display = VirtualDisplay.get();
    private final EveryScreen screens = EveryScreen.ofSamples();
    private final Screen search = screens.screen(SampleVisits.in(new Search("", "", List.of(), 0, true)), Comfort.USUAL);
    private KioskWindow window;

    @BeforeEach
    void open() {
        window = new KioskWindow(display, touch -> { }, PageFiles.ON_DISK, new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));
        window.show(screens.screen(SampleVisits.in(new Home()), Comfort.USUAL));
        VirtualDisplay.settle();
    }

    @AfterEach
    void close() {
        window.dispose();
        VirtualDisplay.settle();
    }

    @Test
    void whatIsDrawnBehindTheHomeScreenIsNotSeen() {
        byte[] home = window.snapshot().data;
        WarmUp warmUp = window.warmUp().orElseThrow();
        begin(warmUp, search, screens.screen(SampleVisits.in(new Rating(0, Set.of(), false)), Comfort.USUAL));
        VirtualDisplay.until("all of it is drawn", warmUp::ended);

        assertTrue(warmUp.complete());
        assertArrayEquals(home, window.snapshot().data);
    }

    @Test
    void itStandsBackFromWhoeverTouchesTheScreen() {
        WarmUp warmUp = window.warmUp().orElseThrow();
        window.finger(SWT.MouseDown, 0.28, 0.4);
        begin(warmUp, search);
        long end = System.nanoTime() + 1_000_000_000;
        VirtualDisplay.until("a while with the finger on a tile", () -> System.nanoTime() > end);
        assertFalse(warmUp.ended());

        window.finger(SWT.MouseUp, 0.28, 0.4);
        VirtualDisplay.until("the finger has gone", warmUp::ended);
        assertTrue(warmUp.complete());
    }

    @Test
    void itEndsWithTheWindow() {
        WarmUp warmUp = window.warmUp().orElseThrow();
        begin(warmUp, search);
        window.dispose();
        VirtualDisplay.until("it has ended", warmUp::ended);
    }

    private static void begin(WarmUp warmUp, Screen... next) {
        CompletableFuture.runAsync(() -> warmUp.work(List.of(next).iterator()));
    }
}
