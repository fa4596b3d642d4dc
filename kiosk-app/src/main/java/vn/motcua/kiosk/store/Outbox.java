package vn.motcua.kiosk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Message;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;

/** What the centre has to learn and has not yet acknowledged, in the order it happened. */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final SqliteFile file;
    private final Path folder;
    private final LocalClock clock;
    private final String series;
    private volatile Runnable added = () -> { };

    /**
     * A message that waits.
     *
     * @param body JSON of the message
     * @param file that has to reach the centre before the message counts as delivered
     * @param at   when it was written down
     */
    public record Waiting(long sequence, String type, String body, Optional<Path> file, Instant at) {
    }

    Outbox(SqliteFile file, Path folder, LocalClock clock) throws StoreException {
        this.file = file;
        this.folder = folder;
        this.clock = clock;
        this.series = file.read(handle -> handle.createQuery("select series from kiosk").mapTo(String.class).one());
    }

    /** Names this store towards the centre; sequences are unique within it. */
    public String series() {
        return series;
    }

    /** @param most at least 1; @return the oldest messages, oldest first */
    public List<Waiting> batch(int most) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from outbox order by sequence limit :most")
                .bind("most", most)
                .map((row, context) -> waiting(row))
                .list());
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong("sequence"), row.getString("type"), row.getString("body"),
                Optional.ofNullable(row.getString("file")).map(folder::resolve), Instant.parse(row.getString("created_at")));
    }

    /** How many messages wait. */
    public long size() throws StoreException {
        return file.read(handle -> handle.createQuery("select count(*) from outbox").mapTo(Long.class).one());
    }

    /** The centre has written down everything up to this sequence: the rows go, and then their files. */
    public void acknowledge(long upTo) throws StoreException {
        List<String> files = file.write(handle -> {
            List<String> delivered = handle.createQuery("select file from outbox where sequence <= :upTo and file is not null")
                    .bind("upTo", upTo)
                    .mapTo(String.class)
                    .list();
            handle.execute("delete from outbox where sequence <= ?", upTo);
            return delivered;
        });
        files.forEach(this::delete);
    }

    /** The rows stay, and say that their file is lost. */
    int eraseFiles(Instant before) throws StoreException {
        List<String> old = file.read(handle -> handle.createQuery("select file from outbox where file is not null and created_at < :before")
                .bind("before", before.toString())
                .mapTo(String.class)
                .list());
        List<String> there = old.stream().filter(each -> Files.exists(folder.resolve(each))).toList();
        there.forEach(this::delete);
        return there.size();
    }

    /** How many bytes of undelivered files wait. */
    public long waitingBytes() throws StoreException {
        return file.read(handle -> handle.createQuery("select file from outbox where file is not null").mapTo(String.class).list())
                .stream().mapToLong(each -> folder.resolve(each).toFile().length()).sum();
    }

    /** What cannot be deleted now is swept at the next start, see {@link Dossiers}. */
    private void delete(String delivered) {
        try {
            Files.deleteIfExists(folder.resolve(delivered));
        } catch (IOException e) {
            LOG.warn("a delivered file could not be deleted: {}", e.getClass().getSimpleName());
        }
    }

    /** Runs on the thread that added something, after the commit; it must be quick. */
    public void onAdded(Runnable listener) {
        added = listener;
    }

    void tellAdded() {
        added.run();
    }

    void add(Handle handle, Message message) {
        add(handle, message, null);
    }

    /** @param relative path of the message's file below the store's folder, or null */
    void add(Handle handle, Message message, String relative) {
        add(handle, message.type(), ExchangeJson.write(message), relative, clock.instant());
    }

    static void add(Handle handle, String type, String body, String relative, Instant at) {
        handle.execute("insert into outbox (type, body, file, created_at) values (?, ?, ?, ?)", type, body, relative, at.toString());
    }
}
