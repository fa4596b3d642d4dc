package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

class PressCountsOnceTest {

    private static final QueueService LAND = new QueueService("B", "Đất đai", "Land", "5", "Tầng 1", "Floor 1", List.of());

    @TempDir
    Path folder;
    private final HandClock clock = HandClock.at("2026-11-23T02:41:00Z");

    @Test
    void pressingTwiceGivesOneNumber() throws Exception {
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI)) {
            QueueNumber first = store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "1.004873", "visit-1").orElseThrow();
            assertEquals(first, store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "1.004873", "visit-1").orElseThrow());
            assertEquals("A001", first.text());
            assertEquals(1, store.outbox().size());
        }
    }

    @Test
    void servicesCountApart() throws Exception {
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI)) {
            store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "", "visit-1");
            assertEquals("B001", store.issueNumber("press-2", LAND, "", "visit-1").orElseThrow().text());
            assertEquals(1, store.issuedToday("A"));
        }
    }

    @Test
    void whenTheDaysNumbersAreOutThePressGetsNoneAndLeavesNoGap() throws Exception {
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI, Map.of("A", 2))) {
            store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "", "visit-1");
            store.issueNumber("press-2", BusyKiosk.CIVIL_STATUS, "", "visit-2");
            assertTrue(store.issueNumber("press-3", BusyKiosk.CIVIL_STATUS, "", "visit-3").isEmpty());
            assertEquals(2, store.outbox().size());
        }
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI)) {
            assertEquals("A003", store.issueNumber("press-3", BusyKiosk.CIVIL_STATUS, "", "visit-3").orElseThrow().text());
        }
    }

    @Test
    void aServiceClosedForTheDayGivesNone() throws Exception {
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI, Map.of("A", 0))) {
            assertTrue(store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "", "visit-1").isEmpty());
        }
    }

    @Test
    void papersThatNeverCameAreFoundAgainUntilTheyAreOld() throws Exception {
        try (KioskStore store = KioskStore.open(folder, clock, BusyKiosk.HANOI)) {
            QueueNumber first = store.issueNumber("press-1", BusyKiosk.CIVIL_STATUS, "", "visit-1").orElseThrow();
            store.issueNumber("press-2", BusyKiosk.CIVIL_STATUS, "", "visit-2");
            store.markPrinted("press-2", false);
            assertEquals(List.of(first), store.unprinted(Duration.ofMinutes(10)));
            clock.passes(Duration.ofMinutes(11));
            assertEquals(List.of(), store.unprinted(Duration.ofMinutes(10)));
        }
    }
}
