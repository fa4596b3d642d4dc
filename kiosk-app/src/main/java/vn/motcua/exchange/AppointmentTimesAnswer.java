package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Answer to an {@link AppointmentTimesQuestion}.
 *
 * @param version of the exchange
 * @param times   of the branch, earliest first; empty when there are none, and for an appointment that can no longer be moved
 */
public record AppointmentTimesAnswer(int version, List<LocalDateTime> times) {

    public AppointmentTimesAnswer {
        times = times == null ? List.of() : List.copyOf(times);
    }
}
