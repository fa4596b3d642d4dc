package vn.motcua.exchange;

import java.util.Objects;

/**
 * Which calling units of the kiosk's branch are to ring? For a driver of kind {@code Caller}: ask every few seconds, ring each card whose
 * state has changed. {@code POST /v1/queue/due}.
 *
 * @param version of the exchange
 */
public record DueQuestion(int version, String kiosk) {

    public DueQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
    }
}
