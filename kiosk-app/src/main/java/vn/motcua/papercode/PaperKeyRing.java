package vn.motcua.papercode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.papercode.PaperVerdict.Finding;

/** The keys that sign papers of a city; tells whether a paper is one of theirs, with nothing but a clock. */
public final class PaperKeyRing {

    private final String city;
    private final boolean complete;
    private final Map<Integer, PaperKey> keys = new HashMap<>();

    /**
     * @param city     whose papers: "H26"
     * @param complete there is no key but these; else a paper by an unknown key is left {@link Finding#UNCHECKED}
     * @param keys     oldest first: a later one of the same key is what holds
     */
    public PaperKeyRing(String city, boolean complete, Collection<PaperKey> keys) {
        this.city = city;
        this.complete = complete;
        keys.forEach(each -> this.keys.put(each.id(), each));
    }

    /** @param scanned digits, or an address that ends with them @param today local time */
    public PaperVerdict check(String scanned, LocalDate today) {
        return PaperCode.digitsIn(scanned).flatMap(PaperCode::claim)
                .map(claim -> new PaperVerdict(finding(claim, today), Optional.of(claim.code()),
                        Optional.ofNullable(keys.get(claim.key())).map(PaperKey::holder)))
                .orElseGet(PaperVerdict::unreadable);
    }

    private Finding finding(PaperCode.Claim claim, LocalDate today) {
        PaperKey key = keys.get(claim.key());
        PaperCode code = claim.code();
        if (key == null) {
            return !code.city().equals(city) ? Finding.FOREIGN : complete ? Finding.FORGED : Finding.UNCHECKED;
        }
        if (!key.signed(claim.signed(), claim.signature())) {
            return Finding.ALTERED;
        }
        if (key.until().isBefore(key.from())) {
            return Finding.WITHDRAWN;
        }
        if (!key.maySign(code.kind()) || !code.city().equals(city) || code.issued().isBefore(key.from().minusDays(1))
                || code.issued().isAfter(key.until())) {
            // A clock may be some hours wrong on the first day; a key that was put away signs nothing any more.
            return Finding.FORGED;
        }
        return today.isAfter(code.expires()) ? Finding.EXPIRED : Finding.GENUINE;
    }

    /** The keys, in no order. */
    public List<PaperKey> keys() {
        return List.copyOf(keys.values());
    }
}
