package vn.motcua.centre.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.javalin.security.RouteRole;

/** What somebody of the staff does, and so may do on the pages. */
public enum Role implements RouteRole {
    /** Works at a counter: dossiers, appointments, numbers. */
    COUNTER,
    /** Looks after the hall: all of the branch but the technical. */
    FLOOR_MANAGER,
    /** Looks after the kiosks; sees no dossier. */
    TECHNICIAN,
    /** Sees all branches, and may do everything. */
    CITY;

    /** As in commands: {@code floor-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
