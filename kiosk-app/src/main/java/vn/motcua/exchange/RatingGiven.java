package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.List;

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
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
