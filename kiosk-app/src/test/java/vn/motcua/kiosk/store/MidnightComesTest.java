package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MidnightComesTest {

    @TempDir
    Path folder;

    @Test
    void numbersBeginAnewAtHanoisMidnightAndAtNoOther() throws Exception {
        HandClock clock = HandClock.at("2026-11-23T16:59:59Z");
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI)) {
            assertEquals("A001 2026-11-23T23:59:59", give(store, "late"));
            clock.passes(Duration.ofSeconds(1));
            assertEquals(0, store.issuedToday("A"));
            assertEquals("A001 2026-11-24T00:00", give(store, "early"));
            clock.passes(Duration.ofHours(7));
            assertEquals("A002 2026-11-24T07:00", give(store, "midnight of Greenwich"));
            assertEquals("A001 2026-11-23T23:59:59", give(store, "late"), "the press of yesterday keeps its number");
        }
    }

    private static String give(KioskStore store, String press) throws Exception {
        var number = store.issueNumber(press, BusyKiosk.CIVIL_STATUS, "", "visit").orElseThrow();
        return number.text() + " " + number.issuedAt();
    }
}
