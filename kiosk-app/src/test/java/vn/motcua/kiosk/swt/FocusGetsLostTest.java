package vn.motcua.kiosk.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Search;

/** Who moves the ring with the keypad presses what it is on, whatever changed meanwhile. */
class FocusGetsLostTest {

    private static final EveryScreen SCREENS = EveryScreen.ofSamples();

    private final List<Event.Touch> told = new ArrayList<>();
    private final KioskWindow window = new KioskWindow(VirtualDisplay.get(), told::add, PageFiles.ON_DISK,
            new KioskWindow.Options(Optional.of(new Rectangle(0, 0, 540, 960)), true, true));

    @AfterEach
    void close() {
        window.dispose();
    }

    @Test
    void theListChangesUnderTheRing() {
        showHits(SampleVisits.BIRTH.code(), SampleVisits.UNLISTED.code());
        ringOn(SampleVisits.UNLISTED.name());
        showHits(SampleVisits.UNLISTED.code());

        window.key(SWT.CR);
        assertEquals(List.of(new Event.Chosen(SampleVisits.UNLISTED.code())), told);
    }

    @Test
    void theRowUnderTheRingGoesAway() {
        showHits(SampleVisits.BIRTH.code(), SampleVisits.UNLISTED.code());
        ringOn(SampleVisits.UNLISTED.name());
        showHits(SampleVisits.BIRTH.code());

        window.key(SWT.CR);
        assertEquals(List.of(new Event.Stirred()), told, "another row must not be pressed in its place");
    }

    private void showHits(String... codes) {
        List<String> wanted = List.of(codes);
        Search search = new Search("khai sinh", "", SampleVisits.HITS.stream().filter(hit -> wanted.contains(hit.procedure().code())).toList(), 0, true);
        window.show(SCREENS.screen(SampleVisits.in(search), Comfort.USUAL));
    }

    private void ringOn(String name) {
        int index = 0;
        while (!window.touchTargets().get(index).name().startsWith(name)) {
            index++;
        }
        for (int i = 0; i <= index; i++) {
            window.key(SWT.ARROW_DOWN);
        }
        told.clear();
    }
}
