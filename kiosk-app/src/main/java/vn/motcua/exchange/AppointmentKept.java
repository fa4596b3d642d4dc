package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A citizen came to an appointment and was given a number for it.
 *
 * @param code   of the appointment
 * @param number as "A042"
 * @param at     local time of the branch
 */
public record AppointmentKept(String code, String number, LocalDateTime at) implements Message {

    public static final String TYPE = "appointment-kept";

    public AppointmentKept {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
