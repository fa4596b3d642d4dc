package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * One device of a kiosk as staff should see it.
 *
 * @param kind    the configuration's name of it: {@code ticket-printer}, {@code ticket-printer-2} for a spare one
 * @param reasons names of faults or warnings, worst first; empty when all is well
 * @param owner   who has to act
 * @param since   when it came into this state
 * @param paperMetres left on the roll, as forecast; null: not a printer, or nothing to forecast from
 */
public record DeviceReport(String kind, State state, List<String> reasons, Owner owner, Instant since, Double paperMetres) {

    public enum State {
        GOOD,
        /** Works, but somebody should come by. */
        ATTENTION,
        /** Does not work. */
        FAULT,
        @JsonEnumDefaultValue UNKNOWN
    }

    public enum Owner {
        /** The floor staff of the branch: paper, covers, jams. */
        STAFF,
        /** Cables, settings, broken parts. */
        TECHNICIAN,
        @JsonEnumDefaultValue NOBODY
    }

    public DeviceReport {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
        state = state == null ? State.UNKNOWN : state;
        owner = owner == null ? Owner.NOBODY : owner;
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    public DeviceReport(String kind, State state, List<String> reasons, Owner owner, Instant since) {
        this(kind, state, reasons, owner, since, null);
    }

    /** Decimetres are more than a forecast knows. */
    public DeviceReport withPaperLeft(Optional<Double> metres) {
        return new DeviceReport(kind, state, reasons, owner, since, metres.map(left -> Math.round(left * 10) / 10.0).orElse(null));
    }

    public Optional<Double> paperLeft() {
        return Optional.ofNullable(paperMetres);
    }
}
