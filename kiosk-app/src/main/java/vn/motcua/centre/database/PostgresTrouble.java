package vn.motcua.centre.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/** What PostgreSQL's five characters mean, https://www.postgresql.org/docs/15/errcodes-appendix.html. */
final class PostgresTrouble {

    private PostgresTrouble() {
    }

    /** Two transactions were in each other's way; the same again will do. */
    static boolean passesWithAnotherTry(Throwable thrown) {
        String state = state(thrown);
        // 40001 serialization failure, 40P01 deadlock, 23505 another centre took the same row number a moment earlier
        return state.equals("40001") || state.equals("40P01") || state.equals("23505");
    }

    /** A trouble of the server, its disk or the line; empty when it is a mistake in the program. */
    static Optional<StoreException> behind(Throwable thrown) {
        return fault(thrown).map(fault -> new StoreException(fault, "PostgreSQL: " + state(thrown), thrown));
    }

    private static Optional<StoreFault> fault(Throwable thrown) {
        String state = state(thrown);
        if (state.equals("53100")) {
            return Optional.of(StoreFault.DISK_FULL);
        }
        if (state.equals("55P03") || state.startsWith("40") || state.equals("57014")) {
            return Optional.of(StoreFault.LOCKED);
        }
        if (state.startsWith("XX")) {
            return Optional.of(StoreFault.DAMAGED);
        }
        boolean unreachable = state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || state.startsWith("57P")
                || state.startsWith("53") || state.equals("25006") || state.startsWith("58");
        return unreachable ? Optional.of(StoreFault.NOT_ACCESSIBLE) : Optional.empty();
    }

    private static String state(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return "08001";
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
