package vn.motcua.exchange;

import java.util.List;
import java.util.Objects;

/**
 * Some of a kiosk's outbox, oldest first. Sent again until acknowledged; the centre knows a message again by kiosk, series and
 * sequence.
 *
 * @param version of the exchange
 * @param series  of the kiosk's store: a store that had to begin anew counts from 1 again, under another series
 */
public record Batch(int version, String kiosk, String series, List<OutboxEntry> entries) {

    public Batch {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(series, "series");
        entries = entries == null ? List.of() : List.copyOf(entries);
    }
}
