package vn.motcua.centre.dossier;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * When the branches work. Data, because the government sets the holidays around the lunar New Year anew each year.
 *
 * @param cutOff   what is accepted from then on counts as of the next working day
 * @param closes   until when a result is promised on its day
 * @param holidays days off on which one would work otherwise
 * @param makeUp   Saturdays and Sundays on which one works for another day
 * @param weekendsToo every Saturday and Sunday is worked
 */
public record WorkingDays(LocalTime cutOff, LocalTime closes, Set<LocalDate> holidays, Set<LocalDate> makeUp, boolean weekendsToo) {

    /** Monday to Friday until 17:00, without holidays. */
    public static final WorkingDays PLAIN = new WorkingDays(LocalTime.of(15, 0), LocalTime.of(17, 0), Set.of(), Set.of());

    /** For rehearsals: no weekend either. */
    public static final WorkingDays EVERY_DAY = new WorkingDays(PLAIN.cutOff(), PLAIN.closes(), Set.of(), Set.of(), true);

    /** Mondays to Fridays, but for holidays. */
    public WorkingDays(LocalTime cutOff, LocalTime closes, Set<LocalDate> holidays, Set<LocalDate> makeUp) {
        this(cutOff, closes, holidays, makeUp, false);
    }

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUp = Set.copyOf(makeUp);
    }

    public boolean isWorking(LocalDate day) {
        boolean weekend = !weekendsToo && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        return makeUp.contains(day) || !weekend && !holidays.contains(day);
    }

    /** Whether the holidays of a year are known; before the government has set them they are not. */
    public boolean knows(int year) {
        return holidays.stream().anyMatch(each -> each.getYear() == year);
    }

    /**
     * When the result is promised.
     *
     * @param accepted local time
     * @param days     working days that the procedure may take; 0 for the same day
     */
    public LocalDateTime due(LocalDateTime accepted, int days) {
        LocalDate day = accepted.toLocalDate();
        if (!isWorking(day) || !accepted.toLocalTime().isBefore(cutOff)) {
            day = nextWorking(day);
        }
        for (int i = 0; i < days; i++) {
            day = nextWorking(day);
        }
        return day.atTime(closes);
    }

    private LocalDate nextWorking(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
