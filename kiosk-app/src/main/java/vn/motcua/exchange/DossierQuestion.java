package vn.motcua.exchange;

import java.util.Objects;

/**
 * How far are these dossiers? Asked by exactly one of code and owner; the other is empty.
 *
 * @param version of the exchange
 * @param code    of one slip
 * @param owner   whose dossiers, see {@link OwnerMark}
 */
public record DossierQuestion(int version, String kiosk, String code, String owner) {

    public DossierQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
        code = code == null ? "" : code;
        owner = owner == null ? "" : owner;
        if (code.isEmpty() == owner.isEmpty()) {
            throw new IllegalArgumentException("a code or an owner");
        }
    }
}
