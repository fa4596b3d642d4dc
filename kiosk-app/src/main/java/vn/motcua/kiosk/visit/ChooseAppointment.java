package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.List;

import vn.motcua.exchange.Appointment;

/**
 * Which of the citizen's appointments? A row's id is the appointment's code.
 *
 * @param asked local time of the branch at which the centre told them
 * @param first first row shown
 */
public record ChooseAppointment(List<Appointment> appointments, LocalDateTime asked, int first) implements Step {

    public ChooseAppointment {
        appointments = List.copyOf(appointments);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen) {
            return appointments.stream().filter(appointment -> appointment.code().equals(chosen.id())).findFirst()
                    .map(appointment -> Next.to(new AppointmentShown(appointment, asked, true), visit))
                    .orElse(Next.to(this, visit));
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new ChooseAppointment(appointments, asked, turned.first()), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return Next.to(TypeCode.open(Lookup.APPOINTMENT), visit);
        }
        return Next.to(this, visit);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.chooseAppointment(this);
    }
}
