package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A citizen asks for a person.
 *
 * @param where the step of the visit, by name
 * @param at    local time of the branch
 */
public record HelpCalled(String where, LocalDateTime at) implements Message {

    public static final String TYPE = "help-called";

    public HelpCalled {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
