package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Is the citizen sure? Others get the time that he gives up.
 *
 * @param from the appointment
 * @param list of times that he chose from; empty when it is to be cancelled
 * @param to   the time that he chose; empty when it is to be cancelled
 */
public record ConfirmChange(AppointmentShown from, Optional<ChooseTime> list, Optional<LocalDateTime> to) implements Step {

    static ConfirmChange cancelling(AppointmentShown from) {
        return new ConfirmChange(from, Optional.empty(), Optional.empty());
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case SURE -> ChangingAppointment.to(to, from, visit);
                case BACK -> list.isPresent() ? Next.to(list.get(), visit) : Next.to(from, visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.confirmChange(this);
    }
}
