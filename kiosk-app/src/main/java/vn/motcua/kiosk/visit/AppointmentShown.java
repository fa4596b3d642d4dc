package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;

import vn.motcua.exchange.Appointment;

/**
 * An appointment, and whether the citizen may say that he is here.
 *
 * @param asked  local time of the branch at which the centre told it
 * @param byCard its owner's card was read, so he may be addressed by name
 * @param remark what came of the wish for another time
 */
public record AppointmentShown(Appointment appointment, LocalDateTime asked, boolean byCard, Remark remark) implements Step {

    /** What came of the wish for another time. */
    public enum Remark { NONE, MOVED,
        /** No other time is free. */
        NO_TIMES,
        /** Free times could not be asked for: it is as it was. */
        LINE_DOWN,
        /** No answer came to a change, so nobody here knows how it is now. */
        UNSURE }

    /** As the centre has just told it. */
    public AppointmentShown(Appointment appointment, LocalDateTime asked, boolean byCard) {
        this(appointment, asked, byCard, Remark.NONE);
    }

    AppointmentShown with(Remark other) {
        return new AppointmentShown(appointment, asked, byCard, other);
    }

    public enum Timing {
        /** Another branch keeps it. */
        ELSEWHERE,
        /** On a day to come. */
        DAY_TO_COME,
        /** On a day that is over. */
        DAY_GONE,
        /** Today, but too early to say so. */
        TOO_EARLY,
        /** Within the time before the appointment. */
        EARLY, ON_TIME,
        /** After its time, still kept. */
        LATE,
        /** The time has been given to others. */
        TOO_LATE,
        /** A number has been given for it already. */
        KEPT,
        /** The citizen will not come. */
        CANCELLED
    }

    public Timing timing() {
        if (!appointment.number().isEmpty()) {
            return Timing.KEPT;
        }
        if (appointment.cancelled()) {
            return Timing.CANCELLED;
        }
        if (!appointment.elsewhere().isEmpty()) {
            return Timing.ELSEWHERE;
        }
        // An early check-in may begin on the evening before, in theory: then the day does not matter.
        int days = appointment.at().toLocalDate().compareTo(asked.toLocalDate());
        if (days != 0 && (asked.isBefore(appointment.opens()) || asked.isAfter(appointment.closes()))) {
            return days > 0 ? Timing.DAY_TO_COME : Timing.DAY_GONE;
        }
        if (asked.isBefore(appointment.opens())) {
            return Timing.TOO_EARLY;
        }
        if (asked.isAfter(appointment.closes())) {
            return Timing.TOO_LATE;
        }
        int late = asked.withSecond(0).withNano(0).compareTo(appointment.at());
        return late < 0 ? Timing.EARLY : late > 0 ? Timing.LATE : Timing.ON_TIME;
    }

    public boolean mayArrive() {
        return remark != Remark.UNSURE && (timing() == Timing.EARLY || timing() == Timing.ON_TIME || timing() == Timing.LATE);
    }

    /** Another time can be chosen: of one that was missed too. */
    public boolean mayMove() {
        return appointment.changeable() && remark != Remark.UNSURE;
    }

    /** What is over needs no cancelling. */
    public boolean mayCancel() {
        return mayMove() && timing() != Timing.DAY_GONE && timing() != Timing.TOO_LATE;
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case ARRIVED -> mayArrive() ? IssuingNumber.forAppointment(appointment, visit) : Next.to(this, visit);
                case CHANGE_TIME -> mayMove() ? ChangingAppointment.askTimes(this, false, visit) : Next.to(this, visit);
                case CANCEL_APPOINTMENT -> mayCancel() ? Next.to(ConfirmChange.cancelling(with(Remark.NONE)), visit) : Next.to(this, visit);
                case TAKE_NUMBER -> Next.to(new ChooseService(0), visit.with(Purpose.TAKE_NUMBER));
                case BACK -> Next.to(TypeCode.open(Lookup.APPOINTMENT), visit);
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
        return viewer.appointmentShown(this);
    }
}
