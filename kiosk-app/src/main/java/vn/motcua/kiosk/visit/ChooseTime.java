package vn.motcua.kiosk.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * To which other time is the appointment moved? First a day, then a time on it; the id of each is its ISO text.
 *
 * @param from  the appointment
 * @param times that are free, earliest first, at least one
 * @param day   whose times are shown; empty while the days are
 * @param first first of them shown
 * @param taken somebody else was quicker with the time that was chosen before
 */
public record ChooseTime(AppointmentShown from, List<LocalDateTime> times, Optional<LocalDate> day, int first, boolean taken) implements Step {

    public ChooseTime {
        times = List.copyOf(times);
    }

    /** Earliest first. */
    public List<LocalDate> days() {
        return times.stream().map(LocalDateTime::toLocalDate).distinct().toList();
    }

    public List<LocalDateTime> on(LocalDate which) {
        return times.stream().filter(each -> each.toLocalDate().equals(which)).toList();
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen) {
            Optional<LocalDateTime> time = times.stream().filter(each -> each.toString().equals(chosen.id())).findFirst();
            return time.isPresent() ? Next.to(new ConfirmChange(from, Optional.of(this), time), visit)
                    : Next.to(at(days().stream().filter(each -> each.toString().equals(chosen.id())).findFirst().or(() -> day), 0), visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(at(day, turned.first()), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return day.isPresent() ? Next.to(at(Optional.empty(), 0), visit) : Next.to(from, visit);
        }
        return Next.to(this, visit);
    }

    private ChooseTime at(Optional<LocalDate> other, int shown) {
        return new ChooseTime(from, times, other, shown, taken && other.equals(day));
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.chooseTime(this);
    }
}
