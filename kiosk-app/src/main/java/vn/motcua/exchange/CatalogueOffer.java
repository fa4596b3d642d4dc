package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the centre wants live: kiosks hold the files, and each day decides by itself, so that a new version begins on its day
 * even where the line is down.
 *
 * @param version   of the exchange
 * @param activated in the order of their activation, the latest last; empty: what the kiosk shipped with
 */
public record CatalogueOffer(int version, List<CatalogueVersion> activated) {

    public CatalogueOffer {
        activated = activated == null ? List.of() : List.copyOf(activated);
    }

    /** The version activated last of those whose day has come; empty: what the kiosk shipped with. */
    public Optional<CatalogueVersion> live(LocalDate today) {
        for (int i = activated.size() - 1; i >= 0; i--) {
            if (!activated.get(i).effective().isAfter(today)) {
                return Optional.of(activated.get(i));
            }
        }
        return Optional.empty();
    }
}
