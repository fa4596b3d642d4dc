package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A citizen wants another time, or will not come. Asked again, the centre answers the same.
 *
 * @param version of the exchange
 * @param code    of the appointment
 * @param to      one of the times that the centre offered; null to cancel
 */
public record AppointmentChange(int version, String kiosk, String code, LocalDateTime to) {

    public AppointmentChange {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(code, "code");
    }

    /** Without the code, which belongs to the citizen. */
    @Override
    public String toString() {
        return "AppointmentChange[" + kiosk + ", " + to + "]";
    }
}
