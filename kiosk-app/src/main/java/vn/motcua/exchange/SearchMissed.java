package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Citizens looked for something and the search found nothing. Told only when several did so on several visits: nobody can be
 * known by it.
 *
 * @param words in small letters, digits masked
 * @param times how often since it was last told
 * @param at    local time of the branch
 */
public record SearchMissed(String words, int times, LocalDateTime at) implements Message {

    public static final String TYPE = "search-missed";
    private static final int LONGEST = 60;

    public SearchMissed {
        Objects.requireNonNull(at, "at");
        if (words.isBlank() || words.length() > LONGEST || times < 1) {
            throw new IllegalArgumentException("words of at most " + LONGEST + " characters, and a count, were expected");
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
