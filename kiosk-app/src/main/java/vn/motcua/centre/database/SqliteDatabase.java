package vn.motcua.centre.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.jdbi.v3.core.HandleCallback;

import vn.motcua.sqlite.Schema;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;

/** One file, one centre. */
public final class SqliteDatabase implements Database {

    private final SqliteFile file;

    private SqliteDatabase(SqliteFile file) {
        this.file = file;
    }

    /** @throws StoreException when the file can be neither read nor made; a damaged one is set aside */
    public static SqliteDatabase open(Path file, Schema schema, Clock clock) throws StoreException {
        return new SqliteDatabase(SqliteFile.open(file, schema, clock));
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> change) throws StoreException {
        return file.write(change);
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> question) throws StoreException {
        return file.read(question);
    }

    @Override
    public Optional<Path> damaged() {
        return file.damaged();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void announce() {
        // Nobody else reads this file.
    }

    @Override
    public void onAnnounced(Runnable told) {
        // Nobody else writes it.
    }

    @Override
    public void close() {
        file.close();
    }
}
