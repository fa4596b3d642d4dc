package vn.motcua.exchange;

import java.util.Objects;

/**
 * The kiosk is known from now on.
 *
 * @param version of the exchange
 * @param kiosk   the id that the centre knows it by
 * @param token   its own key, said with every request; nobody else has it
 */
public record EnrolmentAnswer(int version, String kiosk, String token) {

    public EnrolmentAnswer {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(token, "token");
    }

    /** Without the key, so that no log line can have it. */
    @Override
    public String toString() {
        return "EnrolmentAnswer[" + kiosk + "]";
    }
}
