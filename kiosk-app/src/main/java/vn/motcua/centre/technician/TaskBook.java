package vn.motcua.centre.technician;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.KioskTask;
import vn.motcua.sqlite.StoreException;

/** The tasks of all kiosks, in the books: whichever centre a kiosk speaks to knows them. */
final class TaskBook {

    /** Nobody waits longer for a kiosk to be free; an old task would come as a surprise. */
    private static final Duration VALID = Duration.ofHours(1);
    private static final int SHOWN = 40;

    private final Database database;
    private final SettingsShelf shelf;
    private final AuditLog audit;
    private final Clock clock;

    /** The kiosk tells its settings file; a technician gives it another one. */
    static final String TELL_SETTINGS = "FETCH";
    static final String CHANGE_SETTINGS = "CHANGE";

    /**
     * @param state WAITING, TAKEN, DONE
     * @param lines as JSON; empty before it is done
     * @param paper a PDF came of it
     * @param at    milliseconds since 1970
     */
    record Entry(String id, String topic, String act, String person, String state, String lines, boolean paper, long at) {
    }

    TaskBook(Database database, SettingsShelf shelf, AuditLog audit, Clock clock) {
        this.database = database;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** With its entry in the record of changes, in one transaction. The argument stands in no record: it may be a whole settings file. */
    String add(String person, String kiosk, String topic, String act, String argument) throws StoreException {
        String id = UUID.randomUUID().toString();
        long now = clock.millis();
        return database.write(handle -> {
            handle.execute(
                    "insert into kiosk_task (id, kiosk, topic, act, argument, person, state, lines, at, changed_at) "
                            + "values (?, ?, ?, ?, ?, ?, 'WAITING', '', ?, ?)",
                    id, kiosk, topic, act, argument, person, now, now);
            audit.write(handle, person, What.KIOSK_TASK_GIVEN, kiosk + " " + topic + " " + act);
            if (act.equals(CHANGE_SETTINGS)) {
                shelf.put(handle, kiosk, argument, person, id);
            }
            return id;
        });
    }

    List<KioskTask> waiting(String kiosk) throws StoreException {
        return database.read(handle ->
                handle.createQuery(
                        "select id, topic, act, argument from kiosk_task where kiosk = :kiosk and state = 'WAITING' and at > :from order by at, id")
                .bind("kiosk", kiosk).bind("from", clock.millis() - VALID.toMillis())
                .map((row, context) -> new KioskTask(row.getString("id"), row.getString("topic"), row.getString("act"),
                        row.getString("argument"))).list());
    }

    /** A report that comes twice, or late, changes nothing. @return false when the kiosk has no such task */
    boolean report(KioskTask.Report report) throws StoreException {
        String lines = report.done() ? ExchangeJson.write(report.lines()) : "";
        boolean settings = report.settings().length() > 0;
        String paper = settings ? "" : Base64.getEncoder().encodeToString(report.paper());
        return database.write(handle -> {
            boolean news = handle.execute(
                    "update kiosk_task set state = ?, lines = ?, paper = ?, changed_at = ? where id = ? and kiosk = ? and state <> 'DONE'",
                    report.done() ? "DONE" : "TAKEN", lines, paper, clock.millis(), report.id(), report.kiosk()) > 0;
            if (news && settings) {
                shelf.putUnlessLast(handle, report.kiosk(), report.settings(), report.id());
            }
            return news || known(handle, report);
        });
    }

    private static boolean known(Handle handle, KioskTask.Report report) {
        return handle.createQuery("select count(*) from kiosk_task where id = :id and kiosk = :kiosk")
                .bind("id", report.id()).bind("kiosk", report.kiosk()).mapTo(Long.class).one() > 0;
    }

    /** The PDF that came of a task; empty when none did. */
    Optional<byte[]> paper(String kiosk, String id) throws StoreException {
        return database.read(handle -> handle.createQuery("select paper from kiosk_task where kiosk = :kiosk and id = :id")
                .bind("kiosk", kiosk).bind("id", id).mapTo(String.class).findOne()).filter(text -> !text.isEmpty()).map(Base64.getDecoder()::decode);
    }

    /** Newest first. */
    List<Entry> of(String kiosk) throws StoreException {
        return database.read(handle ->
                handle.createQuery(
                        "select id, topic, act, person, state, lines, "
                                + "case when paper = '' then 0 else 1 end as has_paper, at from kiosk_task "
                                + "where kiosk = :kiosk order by at desc, id limit " + SHOWN)
                .bind("kiosk", kiosk)
                .map((row, context) -> new Entry(row.getString("id"), row.getString("topic"), row.getString("act"), row.getString("person"),
                        row.getString("state"), row.getString("lines"), row.getInt("has_paper") == 1, row.getLong("at"))).list());
    }
}
