package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The public keys that sign papers, or what is new of them.
 *
 * @param version of the exchange
 * @param list    names this centre's list: a kiosk that had another one's forgets that
 * @param city    whose papers they sign: "H26"
 * @param entries in order; a later entry of the same key is what holds
 */
public record PaperKeysAnswer(int version, String list, String city, List<Entry> entries) {

    public PaperKeysAnswer {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(city, "city");
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * Something about a key.
     *
     * @param nth    1 and up, without gaps
     * @param key    Base64 of 32 bytes
     * @param holder a kiosk's id, or an asterisk for the centre
     * @param from   first day of its papers
     * @param until  last day; far away while it is in use; before the first for one that was withdrawn
     */
    public record Entry(long nth, String key, String holder, LocalDate from, LocalDate until) {
    }
}
