package vn.motcua.exchange;

import java.util.Objects;

/**
 * A reusable plastic card with a number on it stands for a queue number today, instead of paper. A card stands for one number at a time,
 * and a number for one card; the latest binding counts. {@code POST /v1/queue/cards} answers 204, or 404 when no such number waits.
 *
 * @param version of the exchange
 * @param press   of the number, see {@link NumberRequest}
 * @param card    {@link OwnerKey#markOfCard}: the UID itself stays on the kiosk
 */
public record CardBinding(int version, String kiosk, String press, String card) {

    public CardBinding {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(press, "press");
        Objects.requireNonNull(card, "card");
    }
}
