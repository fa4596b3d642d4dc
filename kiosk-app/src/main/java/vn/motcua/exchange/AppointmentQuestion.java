package vn.motcua.exchange;

import java.util.Objects;

/**
 * Which appointments are there from today on? Asked by exactly one of code and owner; the other is empty.
 *
 * @param version of the exchange
 * @param code    of one appointment
 * @param owner   whose appointments, see {@link OwnerMark}
 */
public record AppointmentQuestion(int version, String kiosk, String code, String owner) {

    public AppointmentQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
        code = code == null ? "" : code;
        owner = owner == null ? "" : owner;
        if (code.isEmpty() == owner.isEmpty()) {
            throw new IllegalArgumentException("a code or an owner");
        }
    }
}
