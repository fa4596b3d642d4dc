package vn.motcua.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A queue number was given out.
 *
 * @param day           of the branch; numbers begin anew each day
 * @param letter        of the service
 * @param service       its Vietnamese name
 * @param procedureCode empty when the number was taken for the service only
 * @param at            local time of the branch
 */
public record NumberIssued(LocalDate day, String letter, int number, String service, String procedureCode, LocalDateTime at)
        implements Message {

    public static final String TYPE = "number-issued";

    public NumberIssued {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(procedureCode, "procedureCode");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
