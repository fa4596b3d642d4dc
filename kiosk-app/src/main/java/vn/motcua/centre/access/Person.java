package vn.motcua.centre.access;

import io.javalin.http.Context;

/**
 * Who is at the page.
 *
 * @param account as in the record of changes
 * @param branch  where it works, as kiosks' ids begin: "hn-01"; empty for all. What pages show at first, not what somebody may see
 */
public record Person(String account, Role role, String branch) {

    /** Who sits at the machine of an embedded centre that has no accounts. */
    static final Person AT_THIS_MACHINE = new Person("this-machine", Role.CITY, "");

    private static final String ATTRIBUTE = "person";

    /** Who sends a request that the doorkeeper let pass into a staff's room. */
    public static Person of(Context context) {
        Person person = context.attribute(ATTRIBUTE);
        if (person == null) {
            throw new IllegalStateException("asked for a person at a door that is open to all");
        }
        return person;
    }

    void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}
