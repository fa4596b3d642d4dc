package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

class AnotherProgramHoldsTheFileTest {

    @TempDir
    Path folder;

    @Test
    void thePressWaitsItsFiveSecondsAndIsRefusedClearly() throws Exception {
        try (KioskStore store = KioskStore.open(folder, Clock.systemUTC(), BusyKiosk.HANOI);
             var technician = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kiosk.sqlite"));
             var statement = technician.createStatement()) {
            statement.execute("begin immediate");
            assertEquals(StoreFault.LOCKED, assertThrows(StoreException.class,
                    () -> store.issueNumber("press", BusyKiosk.CIVIL_STATUS, "", "visit")).fault());
            statement.execute("rollback");
            assertEquals("A001", store.issueNumber("press", BusyKiosk.CIVIL_STATUS, "", "visit").orElseThrow().text());
        }
    }
}
