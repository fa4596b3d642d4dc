package vn.motcua.exchange;

import java.util.Objects;

/** To which other times may this appointment be moved? @param version of the exchange @param code of the appointment */
public record AppointmentTimesQuestion(int version, String kiosk, String code) {

    public AppointmentTimesQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(code, "code");
    }

    /** Without the code, which belongs to the citizen. */
    @Override
    public String toString() {
        return "AppointmentTimesQuestion[" + kiosk + "]";
    }
}
