package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.centre.dossier.OfficialCode;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.kiosk.config.WorkingDaysConfig;

/** The calendar that ships. */
class DossierPromisedForHolidayTest {

    private static WorkingDays shipped() {
        WorkingDaysConfig days = WorkingDaysConfig.read(Path.of(System.getProperty("config.dir"), "working-days.toml")).get();
        return new WorkingDays(days.cutOff(), days.closes(), days.holidays(), days.makeUp());
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-25T09:00, 0, 2026-11-25T17:00",
            "2026-11-25T15:00, 0, 2026-11-26T17:00",
            "2026-11-25T14:59, 3, 2026-11-30T17:00",
            "2026-11-27T16:00, 1, 2026-12-01T17:00",
            "2026-11-28T09:00, 0, 2026-11-30T17:00",
            "2026-02-13T09:00, 2, 2026-02-24T17:00",
            "2026-02-18T09:00, 0, 2026-02-23T17:00",
            "2026-08-21T09:00, 1, 2026-08-22T17:00",
            "2026-12-31T09:00, 2, 2027-01-05T17:00"})
    void aResultIsPromisedForAWorkingDay(LocalDateTime accepted, int days, LocalDateTime due) {
        assertEquals(due, shipped().due(accepted, days));
    }

    @Test
    void aYearWhoseHolidaysAreNotKnownIsNotTakenForOneWithoutAny() {
        assertTrue(shipped().knows(2026));
        assertFalse(shipped().knows(2040));
    }

    @Test
    void theCodeIsTheOneThatTheLawNames() {
        assertEquals("000.00.01.H26-261125-0012", new OfficialCode("000.00.01.H26", LocalDate.of(2026, 11, 25), 12).toString());
        assertEquals("H26.12-261125-12345", new OfficialCode("H26.12", LocalDate.of(2026, 11, 25), 12_345).toString());
    }
}
