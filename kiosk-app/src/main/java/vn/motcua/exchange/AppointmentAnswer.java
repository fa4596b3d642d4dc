package vn.motcua.exchange;

import java.util.List;

/** Answer to an {@link AppointmentQuestion}, earliest first; empty when there is none such. @param version of the exchange */
public record AppointmentAnswer(int version, List<Appointment> appointments) {

    public AppointmentAnswer {
        appointments = appointments == null ? List.of() : List.copyOf(appointments);
    }
}
