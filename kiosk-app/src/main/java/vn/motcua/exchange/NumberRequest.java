package vn.motcua.exchange;

import java.util.Objects;

/**
 * A kiosk asks for a number in the branch's queue. Asked again with the same press, the centre answers the same.
 *
 * @param version       of the exchange
 * @param press         of the button, the kiosk's own
 * @param key           by chance, 22 characters of base64url: the address behind the code on the paper
 * @param letter        of the service
 * @param procedureCode empty when the number is taken for the service only
 * @param priority      why somebody may be called earlier by law, see {@link PriorityClaim}; empty for nothing
 * @param appointment   code of the appointment that the citizen came for; empty for none
 */
public record NumberRequest(int version, String kiosk, String press, String key, String letter, String procedureCode, String priority,
                            String appointment) {

    public NumberRequest {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(press, "press");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(letter, "letter");
        procedureCode = procedureCode == null ? "" : procedureCode;
        priority = priority == null ? "" : priority;
        appointment = appointment == null ? "" : appointment;
    }
}
