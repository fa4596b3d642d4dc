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
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;

/** Gives numbers out: without gaps, never twice, from 1 each local day. */
final class QueueNumbers {

    private final SqliteFile file;
    private final Outbox outbox;
    private final LocalClock clock;
    private final Map<String, Integer> mostADay;
    private final String series;

    /** @param series of numbers that the kiosk gives by itself */
    QueueNumbers(SqliteFile file, Outbox outbox, LocalClock clock, Map<String, Integer> mostADay, String series) {
        this.file = file;
        this.outbox = outbox;
        this.clock = clock;
        this.mostADay = mostADay;
        this.series = series;
    }

    Optional<QueueNumber> issue(NumberWish wish, Optional<GivenNumber> given) throws StoreException {
        Optional<QueueNumber> issued = file.write(handle -> ofPress(handle, wish.pressKey()).or(() -> issueNew(handle, wish, given)));
        outbox.tellAdded();
        return issued;
    }

    private static Optional<QueueNumber> ofPress(Handle handle, String pressKey) {
        return handle.createQuery("select * from queue_number where press_key = :press")
                .bind("press", pressKey)
                .map((row, context) -> number(row))
                .findOne();
    }

    private Optional<QueueNumber> issueNew(Handle handle, NumberWish wish, Optional<GivenNumber> given) {
        String letter = wish.service().letter();
        Optional<QueueNumber> issued = given.isPresent()
                ? given.map(each -> new QueueNumber(wish.pressKey(), letter, each.series(), each.number(), each.ticketKey(),
                        wish.procedureCode(), each.at()))
                : next(handle, clock.today(), letter)
                        .map(number -> new QueueNumber(wish.pressKey(), letter, series, number, wish.ticketKey(), wish.procedureCode(), clock.now()));
        issued.ifPresent(number -> write(handle, number, wish));
        return issued;
    }

    private void write(Handle handle, QueueNumber number, NumberWish wish) {
        LocalDateTime at = number.issuedAt();
        Visits.note(handle, wish.visitKey(), at);
        handle.createUpdate("""
                        insert into queue_number (press_key, visit_key, day, letter, series, number, ticket_key, procedure_code, issued_at)
                        values (:press, :visit, :day, :letter, :series, :number, :ticket, :procedure, :at)""")
                .bind("press", number.key())
                .bind("visit", wish.visitKey())
                .bind("day", at.toLocalDate().toString())
                .bind("letter", number.letter())
                .bind("series", number.series())
                .bind("number", number.number())
                .bind("ticket", number.ticketKey())
                .bind("procedure", number.procedureCode())
                .bind("at", at.toString())
                .execute();
        outbox.add(handle, new NumberIssued(at.toLocalDate(), number.letter(), number.number(), wish.service().nameVi(), number.procedureCode(), at,
                number.key(), number.ticketKey(), number.series(), wish.priority().text()));
        if (!wish.appointment().isEmpty()) {
            outbox.add(handle, new AppointmentKept(wish.appointment(), number.text(), at));
        }
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
        return new QueueNumber(row.getString("press_key"), row.getString("letter"), row.getString("series"), row.getInt("number"),
                row.getString("ticket_key"), row.getString("procedure_code"), LocalDateTime.parse(row.getString("issued_at")));
    }
}
