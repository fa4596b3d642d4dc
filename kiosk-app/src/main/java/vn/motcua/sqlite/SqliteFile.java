package vn.motcua.sqlite;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file with one connection; any thread may call, one at a time gets in.
 * A commit that returned is on the disk: measured, {@code synchronous=FULL} flushes once for each commit, {@code NORMAL} does not.
 */
public final class SqliteFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    /** For other programs on the file (a technician's) and for our own threads alike. */
    private static final int PATIENCE_MILLIS = 5_000;

    /** What lies in the folder is nobody else's business; where the system has no such rights, its own defaults hold. */
    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
            : new FileAttribute<?>[0];

    private static final int MOST_MIGRATIONS = 5;

    private final Path file;
    private final Optional<Path> damaged;
    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    private SqliteFile(Path file, Optional<Path> damaged, Connection connection) {
        this.file = file;
        this.damaged = damaged;
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    /**
     * Opens or makes the file. A damaged one is moved aside, never deleted, and a new one begun: see {@link #damaged()}.
     *
     * @param clock dates the name of a damaged file
     * @throws StoreException when the file can be neither read nor made
     */
    public static SqliteFile open(Path file, Schema schema, Clock clock) throws StoreException {
        Path absolute = file.toAbsolutePath();
        makeFolder(absolute.getParent());
        Optional<Path> damaged = isDamaged(absolute) ? Optional.of(DamagedFile.setAside(absolute, clock)) : Optional.empty();
        damaged.ifPresent(aside -> LOG.error("{} is damaged; set aside as {}, a new one is begun", absolute, aside.getFileName()));
        try {
            SQLiteDataSource source = source(absolute);
            migratePatiently(source, schema);
            return new SqliteFile(absolute, damaged, source.getConnection());
        } catch (SQLException | FlywayException e) {
            throw StoreException.behind(e, absolute).orElseThrow(() -> new IllegalStateException("cannot open " + absolute, e));
        }
    }

    private static void makeFolder(Path folder) throws StoreException {
        try {
            Files.createDirectories(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_ACCESSIBLE, "cannot make the folder " + folder, e);
        }
    }

    private static boolean isDamaged(Path file) throws StoreException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = source(file).getConnection(); var statement = connection.createStatement();
             var answer = statement.executeQuery("pragma quick_check(1)")) {
            return !answer.next() || !"ok".equals(answer.getString(1));
        } catch (SQLException e) {
            StoreException trouble = StoreException.behind(e, file).orElseThrow(() -> new IllegalStateException(e));
            if (trouble.fault() == StoreFault.DAMAGED) {
                return true;
            }
            throw trouble;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /**
     * Right after a power cut the first connection rolls the log back, and a migration that began to read meanwhile is told
     * that its picture of the file is out of date (SQLITE_BUSY_SNAPSHOT): no time to wait helps it, only to begin anew.
     */
    private static void migratePatiently(SQLiteDataSource source, Schema schema) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                migrate(source, schema);
                return;
            } catch (FlywayException e) {
                if (attempt == MOST_MIGRATIONS || !outOfDate(e)) {
                    throw e;
                }
                LOG.warn("the migration is begun anew: {}", e.getClass().getSimpleName());
            }
        }
    }

    private static boolean outOfDate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT;
            }
        }
        return false;
    }

    /** Flyway costs about half a second of class loading, so a file that is up to date does not wake it. */
    private static void migrate(SQLiteDataSource source, Schema schema) throws SQLException {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            try (var version = statement.executeQuery("pragma user_version")) {
                if (version.getInt(1) >= schema.version()) {
                    return;
                }
            }
            Flyway.configure().dataSource(source).locations("classpath:" + schema.folder()).loggers("slf4j").load().migrate();
            statement.execute("pragma user_version = " + schema.version());
        }
    }

    /** Where the damaged predecessor of this file was put, when there was one. */
    public Optional<Path> damaged() {
        return damaged;
    }

    /** All or nothing, and on the disk when it returns. */
    public <T> T write(HandleCallback<T, RuntimeException> change) throws StoreException {
        return alone(handle -> {
            handle.execute("begin immediate");
            try {
                T result = change.withHandle(handle);
                handle.execute("commit");
                return result;
            } catch (RuntimeException e) {
                rollback(handle, e);
                throw e;
            }
        });
    }

    /** SQLite itself has already rolled back when the disk is full; then there is nothing left to do. */
    private static void rollback(Handle handle, RuntimeException because) {
        try {
            handle.execute("rollback");
        } catch (JdbiException e) {
            because.addSuppressed(e);
        }
    }

    public <T> T read(HandleCallback<T, RuntimeException> question) throws StoreException {
        return alone(question);
    }

    private <T> T alone(HandleCallback<T, RuntimeException> work) throws StoreException {
        if (!entered()) {
            throw new StoreException(StoreFault.LOCKED, file.getFileName() + " is in use", null);
        }
        try (Handle handle = jdbi.open()) {
            return work.withHandle(handle);
        } catch (JdbiException e) {
            throw StoreException.behind(e, file).orElseThrow(() -> e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean entered() {
        try {
            return oneAtATime.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("{} did not close cleanly; the next start recovers it from its log: {}", file, e.getMessage());
        } finally {
            oneAtATime.unlock();
        }
    }
}
