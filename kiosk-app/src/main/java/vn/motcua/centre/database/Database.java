package vn.motcua.centre.database;

import java.nio.file.Path;
import java.util.Optional;

import org.jdbi.v3.core.HandleCallback;

import vn.motcua.sqlite.StoreException;

/**
 * A database that the books are written in. SQL given to it is read by SQLite and PostgreSQL alike; any thread may call.
 */
public interface Database extends AutoCloseable {

    /**
     * All or nothing, and on the disk when it returns. May be run again when others were in the way, so it changes nothing but
     * the database.
     *
     * @throws StoreException when the database cannot be used; nothing was changed
     */
    <T> T write(HandleCallback<T, RuntimeException> change) throws StoreException;

    /** @throws StoreException when the database cannot be used */
    <T> T read(HandleCallback<T, RuntimeException> question) throws StoreException;

    /** Where a damaged predecessor was put aside at this start. */
    Optional<Path> damaged();

    /** True when other centres may write in the same books, so that nothing may be known from memory alone. */
    boolean isShared();

    /** Tells the other centres on the same books that staff would see a difference. Returns at once. */
    void announce();

    /** @param told on a thread of its own when another centre announced something, or may have */
    void onAnnounced(Runnable told);

    @Override
    void close();
}
