package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A citizen chose a face.
 *
 * @param score         1 (least) to 5 (most content)
 * @param reasons       keys of the chosen reasons
 * @param serviceLetter empty when no number was taken in the visit
 * @param at            local time of the branch
 */
public record RatingGiven(int score, List<String> reasons, String serviceLetter, LocalDateTime at) implements Message {

    public static final String TYPE = "rating-given";

    public RatingGiven {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("a score is 1 to 5");
        }
        Objects.requireNonNull(serviceLetter, "serviceLetter");
        Objects.requireNonNull(at, "at");
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
