package vn.motcua.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/**
 * Gives a new store its identity and saves from a damaged predecessor what can still be read, so that no number of today and no slip
 * code is given twice and nothing promised to the centre is forgotten. One transaction: it happens wholly or at the next start.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    /** When today's numbers cannot be read back, the lower half of the day's numbers counts as given. */
    private static final int GIVEN_AT_MOST = 500;
    /** When the last slip cannot be read back, the lower half of a kiosk's slip codes counts as given. */
    private static final long SLIPS_AT_MOST = 50_000;

    private final Path folder;
    private final LocalClock clock;

    private Salvage(Path folder, LocalClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static void intoNewFile(SqliteFile file, Path folder, LocalClock clock) throws StoreException {
        if (file.read(Salvage::isBegun)) {
            return;
        }
        Salvage salvage = new Salvage(folder, clock);
        Optional<Path> damaged = salvage.newestDamaged();
        try {
            file.write(handle -> {
                // Another process may have begun the same new file meanwhile.
                if (isBegun(handle)) {
                    return null;
                }
                handle.execute("insert into kiosk (only_row, series) values (1, ?)", UUID.randomUUID().toString());
                damaged.ifPresent(from -> salvage.save(from, handle));
                return null;
            });
        } catch (UncheckedIOException e) {
            throw new StoreException(StoreFault.NOT_ACCESSIBLE, e.getCause().getMessage(), e);
        }
    }

    private static boolean isBegun(Handle handle) {
        return handle.createQuery("select count(*) from kiosk").mapTo(Integer.class).one() > 0;
    }

    private Optional<Path> newestDamaged() throws StoreException {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.getFileName().toString().matches("kiosk\\.sqlite\\.damaged-[0-9TZ]+"))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_ACCESSIBLE, "cannot list the folder " + folder, e);
        }
    }

    private void save(Path damaged, Handle into) {
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (Connection from = readOnly.createConnection("jdbc:sqlite:" + damaged)) {
            saveCounters(from, into);
            saveSlipSequence(from, into);
            saveOutbox(from, into);
        } catch (SQLException e) {
            LOG.error("nothing can be read from {}", damaged.getFileName());
            startBeyond(into);
            into.execute("update kiosk set slip_sequence = ?", SLIPS_AT_MOST);
            promiseFoundFiles(into);
        }
    }

    private void saveCounters(Connection from, Handle into) {
        int saved = read(from, "select day, letter, last from queue_counter", row -> into.execute(
                "insert into queue_counter (day, letter, last) values (?, ?, ?)", row.getString(1), row.getString(2), row.getInt(3)));
        if (saved < 0) {
            into.execute("delete from queue_counter");
            startBeyond(into);
        }
    }

    private void startBeyond(Handle into) {
        LOG.error("today's last numbers are unknown: today's next ones begin above {}", GIVEN_AT_MOST);
        into.execute("insert into day_start (day, above) values (?, ?)", clock.today().toString(), GIVEN_AT_MOST);
    }

    private static void saveSlipSequence(Connection from, Handle into) {
        int saved = read(from, "select slip_sequence from kiosk", row -> into.execute("update kiosk set slip_sequence = ?", row.getLong(1)));
        if (saved <= 0) {
            into.execute("update kiosk set slip_sequence = ?", SLIPS_AT_MOST);
        }
    }

    /** Sequences begin anew, under this file's own series; the files of waiting dossiers stay where they are. */
    private void saveOutbox(Connection from, Handle into) {
        int saved = read(from, "select type, body, file, created_at from outbox order by sequence", row ->
                Outbox.add(into, row.getString(1), row.getString(2), row.getString(3), Instant.parse(row.getString(4))));
        if (saved < 0) {
            LOG.error("some messages for the centre could not be read back");
            promiseFoundFiles(into);
        }
    }

    /** A dossier whose message is lost still has its file, and the file has the slip's code and its digest as its name. */
    private void promiseFoundFiles(Handle into) {
        Path dossiers = folder.resolve(Dossiers.FOLDER);
        Set<String> promised = Set.copyOf(into.createQuery("select file from outbox where file is not null").mapTo(String.class).list());
        try (var files = Files.isDirectory(dossiers) ? Files.list(dossiers) : Stream.<Path>empty()) {
            for (Path file : files.sorted().toList()) {
                String relative = Dossiers.FOLDER + "/" + file.getFileName();
                Optional<SealedPdf> pdf = SealedPdf.of(file);
                if (pdf.isPresent() && !promised.contains(relative)) {
                    DossierSubmitted message = new DossierSubmitted(pdf.get().code(), "", "", 0, 0, pdf.get().bytes(), pdf.get().sha256(),
                            LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), clock.zone()));
                    Outbox.add(into, message.type(), ExchangeJson.write(message), relative, clock.instant());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("waiting dossier files cannot be looked through", e));
        }
    }

    private interface Row {
        void keep(ResultSet row) throws SQLException;
    }

    /** @return rows read, or -1 when the reading broke off; what came before is kept */
    private static int read(Connection from, String query, Row row) {
        try (var statement = from.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            int read = 0;
            while (rows.next()) {
                row.keep(rows);
                read++;
            }
            return read;
        } catch (SQLException e) {
            LOG.warn("reading broke off: {}", e.getMessage());
            return -1;
        }
    }
}
