package vn.motcua.centre;

import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.kiosk.bench.LocalPostgres;

/** A real PostgreSQL of the machine's own, begun at the first question, shared by all tests and gone with them. */
public final class PostgresPeer {

    private static LocalPostgres shared;

    private PostgresPeer() {
    }

    /** An empty database of a test's own. */
    public static synchronized PostgresAddress emptyDatabase() throws Exception {
        if (shared == null) {
            shared = LocalPostgres.start(false);
        }
        return new PostgresAddress(shared.emptyDatabase(), shared.role(), "");
    }
}
