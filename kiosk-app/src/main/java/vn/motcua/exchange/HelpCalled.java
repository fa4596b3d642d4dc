package vn.motcua.exchange;

import java.time.LocalDateTime;

/**
 * A citizen asks for a person.
 *
 * @param where the step of the visit, by name
 * @param at    local time of the branch
 */
public record HelpCalled(String where, LocalDateTime at) implements Message {

    public static final String TYPE = "help-called";

    @Override
    public String type() {
        return TYPE;
    }
}
