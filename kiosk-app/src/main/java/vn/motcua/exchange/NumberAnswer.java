package vn.motcua.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Answer to a {@link NumberRequest}.
 *
 * @param version of the exchange
 * @param day     of the branch; null when none was given, as the three below
 * @param series  of the kiosk that gave the number earlier, while it was cut off; empty for the centre's
 * @param key     behind the code on the paper: the first one that was asked with
 * @param outlook how long it will take; null when no counter is open
 * @param opens   when numbers are given again; null when not known
 */
public record NumberAnswer(int version, Result result, LocalDate day, String letter, String series, int number, String key,
                           LocalDateTime at, WaitAnswer outlook, LocalDateTime opens) {

    public enum Result {
        GIVEN,
        /** The service's numbers of the day are out. */
        NO_MORE,
        /** Outside the hours in which numbers are given. */
        CLOSED,
        /** The centre keeps no queue for this branch or service: the kiosk counts by itself. */
        @JsonEnumDefaultValue
        NO_QUEUE
    }
}
