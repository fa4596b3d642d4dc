package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.Optional;

import vn.motcua.exchange.Appointment;

/**
 * The centre is asked for free times, or writes a change down; a moment.
 *
 * @param from  the appointment
 * @param times free times are asked for, which can be left; a change that is being written cannot
 * @param taken somebody else was quicker with the time that was chosen before
 */
public record ChangingAppointment(AppointmentShown from, boolean times, boolean taken) implements Step {

    static Next askTimes(AppointmentShown from, boolean taken, Visit visit) {
        return Next.to(new ChangingAppointment(from, true, taken), visit, new Command.AskAppointmentTimes(from.appointment()));
    }

    /** @param to empty to cancel it */
    static Next to(Optional<LocalDateTime> to, AppointmentShown from, Visit visit) {
        return Next.to(new ChangingAppointment(from, false, false), visit, new Command.ChangeAppointment(from.appointment(), to));
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.AppointmentTimesTold told) {
            return Next.to(told.times().isEmpty() ? from.with(AppointmentShown.Remark.NO_TIMES)
                    : new ChooseTime(from, told.times(), Optional.empty(), 0, taken), visit);
        }
        if (event instanceof Event.AppointmentAnswered answered) {
            return answered(answered, visit);
        }
        if (event instanceof Event.Failed) {
            return Next.to(from.with(times ? AppointmentShown.Remark.LINE_DOWN : AppointmentShown.Remark.UNSURE), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK && times) {
            return Next.to(from, visit);
        }
        return Next.to(this, visit);
    }

    private Next answered(Event.AppointmentAnswered answered, Visit visit) {
        return switch (answered.result()) {
            case DONE -> shown(answered, AppointmentShown.Remark.MOVED, visit);
            case TAKEN -> askTimes(from, true, visit);
            case NO_LONGER, UNKNOWN -> shown(answered, AppointmentShown.Remark.NONE, visit);
        };
    }

    private Next shown(Event.AppointmentAnswered answered, AppointmentShown.Remark remark, Visit visit) {
        Optional<Appointment> now = answered.appointment();
        return now.isEmpty() ? Next.to(new NotFound(Lookup.APPOINTMENT, from.byCard(), Trouble.NOTHING_FOUND), visit)
                : Next.to(new AppointmentShown(now.get(), answered.at(), from.byCard(),
                        now.get().cancelled() ? AppointmentShown.Remark.NONE : remark), visit);
    }

    /** The question's own deadline ends it before. */
    @Override
    public int patience() {
        return 0;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.changingAppointment(this);
    }
}
