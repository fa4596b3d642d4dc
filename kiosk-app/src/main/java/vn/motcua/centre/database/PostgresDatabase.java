package vn.motcua.centre.database;

import java.nio.file.Path;
import java.sql.Types;
import java.util.Optional;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

import vn.motcua.sqlite.Schema;
import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/** A PostgreSQL that several centres share; each of them may be stopped at any time without harm to the others. */
public final class PostgresDatabase implements Database {

    private static final int CONNECTIONS = 10;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int MOST_ATTEMPTS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Announcements announcements;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        jdbi.registerArgument(new TextWithoutNul());
        this.announcements = new Announcements(pool, jdbi);
    }

    /**
     * Connects, and brings the tables up to date; centres that start together do that one after the other.
     *
     * @param schema the same scripts as for SQLite, see {@link PostgresScripts}
     * @throws StoreException when the server cannot be reached or refuses
     */
    public static PostgresDatabase open(PostgresAddress address, Schema schema) throws StoreException {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(settings(address));
            Flyway.configure().dataSource(pool).locations(new String[0]).resourceProvider(new PostgresScripts(schema.folder()))
                    .loggers("slf4j").load().migrate();
            return new PostgresDatabase(pool);
        } catch (PoolInitializationException | FlywayException e) {
            if (pool != null) {
                pool.close();
            }
            throw PostgresTrouble.behind(e).orElseThrow(() -> e);
        }
    }

    private static HikariConfig settings(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("books");
        // A line that died without a word must not hold a request for longer than a kiosk waits.
        config.addDataSourceProperty("socketTimeout", 30);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("ApplicationName", "motcua-centre");
        return config;
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> change) throws StoreException {
        return asked(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return jdbi.inTransaction(change);
                } catch (JdbiException e) {
                    if (attempt == MOST_ATTEMPTS || !PostgresTrouble.passesWithAnotherTry(e)) {
                        throw e;
                    }
                }
            }
        });
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> question) throws StoreException {
        return asked(() -> jdbi.withHandle(question));
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T asked(Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (JdbiException e) {
            throw PostgresTrouble.behind(e).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<Path> damaged() {
        return Optional.empty();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void announce() {
        announcements.send();
    }

    @Override
    public void onAnnounced(Runnable told) {
        announcements.listen(told);
    }

    @Override
    public void close() {
        announcements.close();
        pool.close();
    }

    /** PostgreSQL's text cannot hold the character 0, which JSON can; nobody would see it anyway. */
    private static final class TextWithoutNul extends AbstractArgumentFactory<String> {

        TextWithoutNul() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String text = value.replace("\0", "");
            return (position, statement, context) -> statement.setString(position, text);
        }
    }
}
