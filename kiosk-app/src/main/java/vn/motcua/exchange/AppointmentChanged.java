package vn.motcua.exchange;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Answer to an {@link AppointmentChange}.
 *
 * @param version     of the exchange
 * @param appointment as it is now; null only when there is none of that code
 */
public record AppointmentChanged(int version, Result result, Appointment appointment) {

    public enum Result {
        /** It is as the citizen wanted it. */
        DONE,
        /** Somebody else has taken the last place at that time, or it is not offered. */
        TAKEN,
        /** A number has been given for it, it was cancelled, or there is none. */
        NO_LONGER,
        /** What a newer centre may say. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public AppointmentChanged {
        Objects.requireNonNull(result, "result");
    }
}
