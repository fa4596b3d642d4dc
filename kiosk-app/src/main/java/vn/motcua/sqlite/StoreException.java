package vn.motcua.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Nothing of the attempted change was kept. Says why as a {@link StoreFault}. */
public final class StoreException extends Exception {

    /** The low byte of an extended result code, https://sqlite.org/rescode.html section 4. */
    private static final int PRIMARY_CODE = 0xff;
    private static final long NEARLY_NOTHING = 1 << 20;

    private final StoreFault fault;

    public StoreException(StoreFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }

    /** A trouble of the file or disk behind an exception; empty when it is a mistake in the program. */
    static Optional<StoreException> behind(Throwable thrown, Path file) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return fault(sqlite, file).map(fault -> new StoreException(fault, file.getFileName() + ": " + sqlite.getResultCode(), thrown));
            }
        }
        return Optional.empty();
    }

    private static Optional<StoreFault> fault(SQLiteException exception, Path file) {
        return switch (SQLiteErrorCode.getErrorCode(exception.getResultCode().code & PRIMARY_CODE)) {
            case SQLITE_FULL -> Optional.of(StoreFault.DISK_FULL);
            case SQLITE_BUSY, SQLITE_LOCKED -> Optional.of(StoreFault.LOCKED);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Optional.of(StoreFault.DAMAGED);
            // The shared memory beside the log cannot grow on a full disk either, and SQLite calls that an input/output error.
            case SQLITE_IOERR -> Optional.of(diskIsFull(file) ? StoreFault.DISK_FULL : StoreFault.NOT_ACCESSIBLE);
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_AUTH -> Optional.of(StoreFault.NOT_ACCESSIBLE);
            default -> Optional.empty();
        };
    }

    private static boolean diskIsFull(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
