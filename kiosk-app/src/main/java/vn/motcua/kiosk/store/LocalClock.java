package vn.motcua.kiosk.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The branch's own time of day, whatever zone the machine is set to. */
record LocalClock(Clock clock, ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MILLIS);
    }

    Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
