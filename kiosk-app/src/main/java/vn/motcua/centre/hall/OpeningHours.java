package vn.motcua.centre.hall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import vn.motcua.centre.dossier.WorkingDays;

/**
 * When numbers are given out.
 *
 * @param opens     first number of the morning
 * @param lunchFrom none from then on
 * @param lunchTo   until then; the same as {@code lunchFrom}: no lunch
 * @param cutOff    none from then on: who came later could not be served before the branch closes
 * @param days      working days and holidays, the lunar New Year's too
 */
public record OpeningHours(LocalTime opens, LocalTime lunchFrom, LocalTime lunchTo, LocalTime cutOff, WorkingDays days) {

    /** Longer than any holiday. */
    private static final int LOOK_AHEAD_DAYS = 60;

    public OpeningHours {
        if (!opens.isBefore(cutOff) || lunchTo.isBefore(lunchFrom) || lunchFrom.isBefore(opens) || cutOff.isBefore(lunchTo)) {
            throw new IllegalArgumentException("expected opens < lunch < cut-off");
        }
    }

    /** Monday to Friday, 8:00 to 16:30, lunch from 11:30 to 13:30. */
    public static OpeningHours usual(WorkingDays days) {
        return new OpeningHours(LocalTime.of(8, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(16, 30), days);
    }

    public boolean givesNumbers(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean lunch = !time.isBefore(lunchFrom) && time.isBefore(lunchTo);
        return days.isWorking(at.toLocalDate()) && !time.isBefore(opens) && time.isBefore(cutOff) && !lunch;
    }

    /** When numbers are given again, from a moment at which none are; empty when the calendar does not say. */
    public Optional<LocalDateTime> next(LocalDateTime from) {
        LocalDate day = from.toLocalDate();
        if (days.isWorking(day) && from.toLocalTime().isBefore(opens)) {
            return Optional.of(day.atTime(opens));
        }
        if (days.isWorking(day) && !from.toLocalTime().isBefore(lunchFrom) && from.toLocalTime().isBefore(lunchTo) && lunchTo.isBefore(cutOff)) {
            return Optional.of(day.atTime(lunchTo));
        }
        return day.plusDays(1).datesUntil(day.plusDays(LOOK_AHEAD_DAYS)).filter(days::isWorking).findFirst().map(each -> each.atTime(opens));
    }
}
