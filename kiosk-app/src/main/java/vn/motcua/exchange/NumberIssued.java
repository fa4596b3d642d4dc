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
 * @param press         of the button, see {@link NumberRequest}; empty from an older kiosk
 * @param key           behind the code on the paper
 * @param series        of the kiosk, when it was cut off from the centre; empty when the centre gave the number
 * @param priority      why somebody may be called earlier by law, see {@link PriorityClaim}; empty for nothing
 */
public record NumberIssued(LocalDate day, String letter, int number, String service, String procedureCode, LocalDateTime at,
                           String press, String key, String series, String priority) implements Message {

    public static final String TYPE = "number-issued";

    public NumberIssued {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(letter, "letter");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(procedureCode, "procedureCode");
        Objects.requireNonNull(at, "at");
        press = press == null ? "" : press;
        key = key == null ? "" : key;
        series = series == null ? "" : series;
        priority = priority == null ? "" : priority;
    }

    /** As kiosks said it before the centre had a queue. */
    public NumberIssued(LocalDate day, String letter, int number, String service, String procedureCode, LocalDateTime at) {
        this(day, letter, number, service, procedureCode, at, "", "", "", "");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
