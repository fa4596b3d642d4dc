package vn.motcua.centre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Centres on the same PostgreSQL tell each other that something changed, by its NOTIFY and LISTEN. What changed stands in the books. */
final class Announcements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String CHANNEL = "centre_changed";
    private static final int LOOK_EVERY_MILLIS = 250;
    /** Many changes at once are one announcement. */
    private static final long TOGETHER_MILLIS = 50;
    private static final long PAUSE_AFTER_LOSS_MILLIS = 1_000;

    private final DataSource pool;
    private final Jdbi jdbi;
    private final String myself = UUID.randomUUID().toString();
    private final Semaphore toSend = new Semaphore(0);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread sender = daemon(this::sendForEver, "books-announce");
    private final Thread listener = daemon(this::listenForEver, "books-listen");
    private volatile boolean closed;

    Announcements(DataSource pool, Jdbi jdbi) {
        this.pool = pool;
        this.jdbi = jdbi;
        sender.start();
        listener.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void send() {
        toSend.release();
    }

    void listen(Runnable told) {
        listeners.add(told);
    }

    private void sendForEver() {
        try {
            while (!closed) {
                toSend.acquire();
                Thread.sleep(TOGETHER_MILLIS);
                toSend.drainPermits();
                sendOnce();
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer announcing");
        }
    }

    /** One that gets lost is made up for: open pages look again every few seconds anyway. */
    private void sendOnce() {
        try {
            jdbi.useHandle(handle -> handle.createQuery("select pg_notify(:channel, :from)")
                    .bind("channel", CHANNEL).bind("from", myself).mapTo(String.class).list());
        } catch (JdbiException e) {
            LOG.warn("other centres were not told of a change: {}", e.getMessage());
        }
    }

    private void listenForEver() {
        while (!closed) {
            try (Connection connection = pool.getConnection()) {
                listenOn(connection);
            } catch (SQLException e) {
                pause(e);
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        // Something may have been announced while nobody listened.
        tell();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications(LOOK_EVERY_MILLIS);
            if (heard != null && anyOf(heard)) {
                tell();
            }
        }
    }

    private boolean anyOf(PGNotification[] heard) {
        for (PGNotification each : heard) {
            if (!each.getParameter().equals(myself)) {
                return true;
            }
        }
        return false;
    }

    private void tell() {
        for (Runnable each : listeners) {
            try {
                each.run();
            } catch (RuntimeException e) {
                LOG.error("a change of another centre was not shown", e);
            }
        }
    }

    private void pause(SQLException because) {
        if (closed) {
            return;
        }
        LOG.warn("changes of other centres are not heard at the moment: {}", because.getMessage());
        try {
            Thread.sleep(PAUSE_AFTER_LOSS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
        try {
            // Ends by itself; a line that is closed under it would be a fault in the log.
            listener.join(4L * LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listener.interrupt();
    }
}
