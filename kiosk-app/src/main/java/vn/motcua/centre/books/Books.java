package vn.motcua.centre.books;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.database.PostgresDatabase;
import vn.motcua.centre.database.SqliteDatabase;
import vn.motcua.exchange.AppointmentKept;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.Message;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.exchange.OwnerMark;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.sqlite.Schema;
import vn.motcua.sqlite.StoreException;

/** Writes down what kiosks tell. A message told twice stands once. */
public final class Books implements AutoCloseable {

    static final Schema SCHEMA = new Schema("vn/motcua/centre/books", 13);

    private final Database file;
    private final Clock clock;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    private Books(Database file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Books in a file of their own. @throws StoreException when it can be neither read nor made; a damaged one is set aside */
    public static Books open(Path folder, Clock clock) throws StoreException {
        return new Books(SqliteDatabase.open(folder.resolve("centre.sqlite"), SCHEMA, clock), clock);
    }

    /** Books that other centres write in too. @throws StoreException when the server cannot be reached or refuses */
    public static Books open(PostgresAddress address, Clock clock) throws StoreException {
        return new Books(PostgresDatabase.open(address, SCHEMA), clock);
    }

    /** The database itself, for the rooms that keep tables of their own. */
    public Database database() {
        return file;
    }

    /** Where a damaged predecessor was put aside at this start. */
    public Optional<Path> damaged() {
        return file.damaged();
    }

    /** An entry of a kiosk's outbox. @param message empty when this version does not know its type or cannot read it */
    public record Told(OutboxEntry entry, Optional<Message> message) {
    }

    /** Another room that keeps tables of its own out of what kiosks tell. */
    @FunctionalInterface
    public interface Reader {

        /** In the transaction that writes the message down, once for each message. */
        void read(Handle handle, String kiosk, Message message);
    }

    /** Before the first message comes. */
    public void addReader(Reader reader) {
        readers.add(reader);
    }

    /** All of them, in one transaction. */
    public void write(String kiosk, String series, List<Told> entries) throws StoreException {
        file.write(handle -> {
            for (Told told : entries) {
                if (isNew(handle, kiosk, series, told.entry())) {
                    told.message().ifPresent(message -> {
                        read(handle, kiosk, series, told.entry(), message);
                        readers.forEach(each -> each.read(handle, kiosk, message));
                    });
                }
            }
            return null;
        });
    }

    private boolean isNew(Handle handle, String kiosk, String series, OutboxEntry entry) {
        return handle.createUpdate("""
                        insert into event (kiosk, series, sequence, type, body, at, received_at)
                        values (:kiosk, :series, :sequence, :type, :body, :at, :received) on conflict do nothing""")
                .bind("kiosk", kiosk)
                .bind("series", series)
                .bind("sequence", entry.sequence())
                .bind("type", entry.type())
                .bind("body", entry.body().toString())
                .bind("at", entry.at().toEpochMilli())
                .bind("received", clock.millis())
                .execute() == 1;
    }

    private static void read(Handle handle, String kiosk, String series, OutboxEntry entry, Message message) {
        if (message instanceof NumberIssued number) {
            handle.execute("insert into issued_number (kiosk, day, letter, series, number, service, procedure_code, issued_at) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    kiosk, number.day().toString(), number.letter(), number.series(), number.number(), number.service(), number.procedureCode(),
                    number.at().toString());
        } else if (message instanceof DossierSubmitted dossier) {
            handle.execute("insert into dossier (code, sha256, kiosk, procedure_code, procedure_name, documents, pages, bytes, day, "
                            + "submitted_at, has_file) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    dossier.code(), dossier.sha256(), kiosk, dossier.procedureCode(), dossier.procedureName(), dossier.documents(),
                    dossier.pages(), dossier.bytes(), dossier.at().toLocalDate().toString(), dossier.at().toString(), entry.fileLost() ? 0 : 1);
            if (OwnerMark.FORM.matcher(dossier.owner()).matches()) {
                handle.execute("insert into dossier_owner (code, owner) values (?, ?) on conflict do nothing", dossier.code(), dossier.owner());
            }
        } else if (message instanceof RatingGiven rating) {
            handle.execute("insert into rating (kiosk, series, sequence, day, score, reasons, letter) values (?, ?, ?, ?, ?, ?, ?)",
                    kiosk, series, entry.sequence(), rating.at().toLocalDate().toString(), rating.score(),
                    String.join(" ", rating.reasons()), rating.serviceLetter());
        } else if (message instanceof AppointmentKept kept) {
            handle.execute("update appointment set number = ?, kept_at = ? where code = ? and number = ''",
                    kept.number(), kept.at().toString(), kept.code());
        }
    }

    /** What a kiosk says of itself, to be known again after a restart of the centre. */
    public void writeSeen(Collection<BookQuestions.Seen> kiosks) throws StoreException {
        file.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into kiosk_seen (kiosk, heartbeat, at) values (:kiosk, :heartbeat, :at)
                    on conflict (kiosk) do update set heartbeat = excluded.heartbeat, at = excluded.at where kiosk_seen.at <= excluded.at""");
            // In one order everywhere, so that two centres never wait for each other.
            kiosks.stream().sorted(Comparator.comparing(each -> each.heartbeat().kiosk())).forEach(each -> batch
                    .bind("kiosk", each.heartbeat().kiosk())
                    .bind("heartbeat", ExchangeJson.write(each.heartbeat()))
                    .bind("at", each.at().toEpochMilli())
                    .add());
            return batch.execute();
        });
    }

    /** The first to take an alert is the one who stands there. */
    public void takeAlert(String alert) throws StoreException {
        file.write(handle -> handle.execute("insert into alert_taken (alert, at) values (?, ?) on conflict do nothing", alert, clock.millis()));
    }

    /** Answers from the books. */
    public BookQuestions ask() {
        return new BookQuestions(file);
    }

    /** How far each dossier is. */
    public DossierLedger dossiers() {
        return new DossierLedger(file);
    }

    /** Who is expected. */
    public AppointmentLedger appointments() {
        return new AppointmentLedger(file);
    }

    @Override
    public void close() {
        file.close();
    }
}
