package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

class DiskIsFullTest {

    @TempDir
    Path folder;

    @Test
    void thePressIsRefusedClearlyAndGetsItsNumberWhenThereIsRoomAgain() throws Exception {
        try (KioskStore store = KioskStore.open(folder.resolve("store"), Clock.systemUTC(), BusyKiosk.HANOI)) {
            store.limitPages(store.pages());
            int given = giveUntilFull(store);
            Path pdf = folder.resolve("scan.sealed");
            FinishedDossier dossier = SampleDossier.in(pdf, "submit", "visit", "Tên thủ tục ".repeat(500));
            assertEquals(StoreFault.DISK_FULL, assertThrows(StoreException.class, () -> submit(store, dossier)).fault());
            assertTrue(Files.exists(pdf), "the scan is still there to be submitted again");

            store.limitPages(1_000_000);
            assertEquals(given + 1, number(store, "press-" + given), "neither lost nor skipped");
            assertEquals("H26-0001-1", submit(store, dossier));
        }
    }

    private static int giveUntilFull(KioskStore store) {
        for (int given = 0; given < 10_000; given++) {
            try {
                number(store, "press-" + given);
            } catch (StoreException e) {
                assertEquals(StoreFault.DISK_FULL, e.fault());
                return given;
            }
        }
        throw new AssertionError("it never got full");
    }

    private static int number(KioskStore store, String press) throws StoreException {
        return store.issueNumber(press, BusyKiosk.CIVIL_STATUS, "", "visit-" + press).orElseThrow().number();
    }

    /** Big enough to need a page of its own in the file. */
    private static String submit(KioskStore store, FinishedDossier dossier) throws StoreException {
        return store.keepDossier(dossier,
                sequence -> "H26-0001-" + sequence, code -> code).code();
    }
}
