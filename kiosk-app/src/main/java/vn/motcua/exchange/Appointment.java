package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A citizen is expected. All times are the branch's. Says nothing of the person.
 *
 * @param code          known to the citizen, see the booking's answer
 * @param opens         from when on the citizen may say that he is here
 * @param closes        until when
 * @param letter        of the service whose queue the number is taken from
 * @param procedureCode empty when none was named
 * @param procedureName as published; empty when none was named
 * @param bring         what to bring, for the citizen; may be empty
 * @param number        that was given at the arrival, as "A042"; empty before
 * @param elsewhere     name of the branch that keeps it, told to a kiosk of another one; empty where it is kept
 * @param cancelled     the citizen will not come
 * @param changeable    another time can be chosen, and it can be cancelled
 */
public record Appointment(String code, LocalDateTime at, LocalDateTime opens, LocalDateTime closes, String letter, String procedureCode,
                          String procedureName, String bring, String number, String elsewhere, boolean cancelled, boolean changeable) {

    public Appointment {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        Objects.requireNonNull(letter, "letter");
        procedureCode = procedureCode == null ? "" : procedureCode;
        procedureName = procedureName == null ? "" : procedureName;
        bring = bring == null ? "" : bring;
        number = number == null ? "" : number;
        elsewhere = elsewhere == null ? "" : elsewhere;
    }

    /** Without the code, which belongs to the citizen. */
    @Override
    public String toString() {
        return "Appointment[" + at + "]";
    }
}
