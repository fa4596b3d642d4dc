package vn.motcua.kiosk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import vn.motcua.exchange.AppointmentKept;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;

/** Gives numbers out: without gaps, never twice, from 1 each local day. */
final class QueueNumbers {

    private final SqliteFile file;
    private final Outbox outbox;
    private final LocalClock clock;
    private final Map<String, Integer> mostADay;

    QueueNumbers(SqliteFile file, Outbox outbox, LocalClock clock, Map<String, Integer> mostADay) {
        this.file = file;
        this.outbox = outbox;
        this.clock = clock;
        this.mostADay = mostADay;
    }

    Optional<QueueNumber> issue(String pressKey, QueueService service, String procedureCode, String visitKey, String appointment) throws StoreException {
        Optional<QueueNumber> issued = file.write(handle ->
                ofPress(handle, pressKey).or(() -> issueNew(handle, pressKey, service, procedureCode, visitKey, appointment)));
        outbox.tellAdded();
        return issued;
    }

    private static Optional<QueueNumber> ofPress(Handle handle, String pressKey) {
        return handle.createQuery("select * from queue_number where press_key = :press")
                .bind("press", pressKey)
                .map((row, context) -> number(row))
                .findOne();
    }

    private Optional<QueueNumber> issueNew(Handle handle, String pressKey, QueueService service, String procedureCode, String visitKey,
                                           String appointment) {
        LocalDateTime now = clock.now();
        Optional<Integer> next = next(handle, now.toLocalDate(), service.letter());
        next.ifPresent(number -> {
            Visits.note(handle, visitKey, now);
            handle.createUpdate("""
                            insert into queue_number (press_key, visit_key, day, letter, number, procedure_code, issued_at)
                            values (:press, :visit, :day, :letter, :number, :procedure, :at)""")
                    .bind("press", pressKey)
                    .bind("visit", visitKey)
                    .bind("day", now.toLocalDate().toString())
                    .bind("letter", service.letter())
                    .bind("number", number)
                    .bind("procedure", procedureCode)
                    .bind("at", now.toString())
                    .execute();
            outbox.add(handle, new NumberIssued(now.toLocalDate(), service.letter(), number, service.nameVi(), procedureCode, now));
            if (!appointment.isEmpty()) {
                outbox.add(handle, new AppointmentKept(appointment, numbered(pressKey, service, number, procedureCode, now).text(), now));
            }
        });
        return next.map(number -> numbered(pressKey, service, number, procedureCode, now));
    }

    private static QueueNumber numbered(String pressKey, QueueService service, int number, String procedureCode, LocalDateTime now) {
        return new QueueNumber(pressKey, service.letter(), number, procedureCode, now);
    }

    /** Counts up only when the limit allows it, so that a refused press leaves no gap. */
    private Optional<Integer> next(Handle handle, LocalDate day, String letter) {
        return handle.createQuery("""
                        insert into queue_counter (day, letter, last)
                        select :day, :letter, first from (
                            select 1 + coalesce((select above from day_start where day = :day), 0) as first)
                        where first <= :most
                        on conflict (day, letter) do update set last = last + 1 where last < :most
                        returning last""")
                .bind("day", day.toString())
                .bind("letter", letter)
                .bind("most", mostADay.getOrDefault(letter, KioskStore.MOST_NUMBERS_A_DAY))
                .mapTo(Integer.class)
                .findOne();
    }

    void markPrinted(String pressKey, boolean confirmed) throws StoreException {
        file.write(handle -> handle.createUpdate("update queue_number set paper = :paper where press_key = :press and paper <> 'CONFIRMED'")
                .bind("paper", confirmed ? "CONFIRMED" : "SENT")
                .bind("press", pressKey)
                .execute());
    }

    List<QueueNumber> unprinted(Duration youngerThan) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from queue_number where paper = 'NONE' and issued_at > :after order by rowid")
                .bind("after", clock.now().minus(youngerThan).toString())
                .map((row, context) -> number(row))
                .list());
    }

    int issuedToday(String letter) throws StoreException {
        return file.read(handle -> handle.createQuery("select count(*) from queue_number where day = :day and letter = :letter")
                .bind("day", clock.today().toString())
                .bind("letter", letter)
                .mapTo(Integer.class)
                .one());
    }

    private static QueueNumber number(ResultSet row) throws SQLException {
        return new QueueNumber(row.getString("press_key"), row.getString("letter"), row.getInt("number"),
                row.getString("procedure_code"), LocalDateTime.parse(row.getString("issued_at")));
    }
}
