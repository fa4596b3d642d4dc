package vn.motcua.centre.technician;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

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
    private final AuditLog audit;
    private final Clock clock;

    /** @param state WAITING, TAKEN, DONE @param lines as JSON; empty before it is done @param at milliseconds since 1970 */
    record Entry(String id, String topic, String act, String person, String state, String lines, long at) {
    }

    TaskBook(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** With its entry in the record of changes, in one transaction. The argument stands in no record: it may be a whole settings file. */
    String add(String person, String kiosk, String topic, String act, String argument) throws StoreException {
        String id = UUID.randomUUID().toString();
        long now = clock.millis();
        return database.write(handle -> {
            handle.execute("insert into kiosk_task (id, kiosk, topic, act, argument, person, state, lines, at, changed_at) values (?, ?, ?, ?, ?, ?, 'WAITING', '', ?, ?)",
                    id, kiosk, topic, act, argument, person, now, now);
            audit.write(handle, person, What.KIOSK_TASK_GIVEN, kiosk + " " + topic + " " + act);
            return id;
        });
    }

    List<KioskTask> waiting(String kiosk) throws StoreException {
        return database.read(handle -> handle.createQuery("select id, topic, act, argument from kiosk_task where kiosk = :kiosk and state = 'WAITING' and at > :from order by at, id")
                .bind("kiosk", kiosk).bind("from", clock.millis() - VALID.toMillis())
                .map((row, context) -> new KioskTask(row.getString("id"), row.getString("topic"), row.getString("act"), row.getString("argument"))).list());
    }

    /** A report that comes twice, or late, changes nothing. @return false when the kiosk has no such task */
    boolean report(KioskTask.Report report) throws StoreException {
        String lines = report.done() ? ExchangeJson.write(report.lines()) : "";
        return database.write(handle -> handle.execute("update kiosk_task set state = ?, lines = ?, changed_at = ? where id = ? and kiosk = ? and state <> 'DONE'",
                report.done() ? "DONE" : "TAKEN", lines, clock.millis(), report.id(), report.kiosk()) > 0
                || handle.createQuery("select count(*) from kiosk_task where id = :id and kiosk = :kiosk").bind("id", report.id()).bind("kiosk", report.kiosk())
                        .mapTo(Long.class).one() > 0);
    }

    /** Newest first. */
    List<Entry> of(String kiosk) throws StoreException {
        return database.read(handle -> handle.createQuery("select id, topic, act, person, state, lines, at from kiosk_task where kiosk = :kiosk order by at desc, id limit " + SHOWN)
                .bind("kiosk", kiosk)
                .map((row, context) -> new Entry(row.getString("id"), row.getString("topic"), row.getString("act"), row.getString("person"),
                        row.getString("state"), row.getString("lines"), row.getLong("at"))).list());
    }
}
