package vn.motcua.centre.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.centre.database.Database;
import vn.motcua.exchange.Appointment;
import vn.motcua.sqlite.StoreException;

/** Who is expected when. Knows citizens by their mark only. */
public final class AppointmentLedger {

    /** As many as a citizen will look through. */
    private static final int MOST = 10;
    /** Longer than a move takes. */
    private static final int KEPT_DAYS = 1;

    private final Database file;

    AppointmentLedger(Database file) {
        this.file = file;
    }

    /**
     * @param branch its id; empty for one that is kept at any
     * @param number given at the arrival; empty before
     * @param cancelled the citizen will not come
     */
    public record Expected(String branch, String code, LocalDateTime at, String letter, String procedureCode, String procedureName,
                           String bring, String number, boolean cancelled) {

        public Expected {
            procedureCode = procedureCode == null ? "" : procedureCode;
            procedureName = procedureName == null ? "" : procedureName;
            bring = bring == null ? "" : bring;
        }

        /** Nobody has come for it, and it was not cancelled. */
        public boolean open() {
            return number.isEmpty() && !cancelled;
        }

        /** @param elsewhere name of the branch, for who asks at another one; empty where it is kept @param offered its branch offers other times */
        public Appointment told(Duration early, Duration late, String elsewhere, boolean offered) {
            return new Appointment(code, at, at.minus(early), at.plus(late), letter,
                    procedureCode, procedureName, bring, number, elsewhere, cancelled, offered && open());
        }
    }

    /** Writes an appointment down. @param owner may be empty @return false when the code is taken */
    public boolean book(Expected appointment, String owner) throws StoreException {
        return file.write(handle -> handle.createUpdate("""
                        insert into appointment (branch, code, owner, at, letter, procedure_code, procedure_name, bring, number)
                        values (:branch, :code, :owner, :at, :letter, :procedureCode, :procedureName, :bring, '') on conflict do nothing""")
                .bind("branch", appointment.branch())
                .bind("code", appointment.code())
                .bind("owner", owner)
                .bind("at", appointment.at().toString())
                .bind("letter", appointment.letter())
                .bind("procedureCode", appointment.procedureCode())
                .bind("procedureName", appointment.procedureName())
                .bind("bring", appointment.bring())
                .execute() == 1);
    }

    /** One or none, past ones too: who comes a day late should be told so. */
    public List<Expected> find(String code) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from appointment where code = :code")
                .bind("code", code)
                .map((row, context) -> appointment(row))
                .list());
    }

    /** Times of a service to come at which as many are expected as it takes. @param places appointments at one time */
    public Set<LocalDateTime> full(String branch, String letter, LocalDateTime from, int places) throws StoreException {
        return file.read(handle -> handle.createQuery("select at from appointment "
                        + "where branch = :branch and letter = :letter and at >= :from and cancelled_at = '' "
                        + "group by at having count(*) >= :places")
                .bind("branch", branch).bind("letter", letter).bind("from", from.toString()).bind("places", places)
                .map((row, context) -> LocalDateTime.parse(row.getString("at")))
                .collect(Collectors.toSet()));
    }

    /**
     * Moves an appointment that is still open; of two who want the last place one has it.
     *
     * @param places appointments of its service at one time
     * @return false when the time is full, or the appointment no longer open
     */
    public boolean move(Expected appointment, LocalDateTime to, int places) throws StoreException {
        return file.write(handle -> {
            handle.execute("delete from appointment_time where at < ?", to.toLocalDate().minusDays(KEPT_DAYS).toString());
            handle.execute("insert into appointment_time (branch, letter, at) values (?, ?, ?) "
                    + "on conflict (branch, letter, at) do update set at = excluded.at",
                    appointment.branch(), appointment.letter(), to.toString());
            return handle.createUpdate("""
                            update appointment set at = :to where code = :code and number = '' and cancelled_at = '' and :places > (
                                select count(*) from appointment other where other.branch = :branch and other.letter = :letter and other.at = :to
                                    and other.cancelled_at = '' and other.code <> :code)""")
                    .bind("to", to.toString())
                    .bind("code", appointment.code())
                    .bind("places", places)
                    .bind("branch", appointment.branch())
                    .bind("letter", appointment.letter())
                    .execute() == 1;
        });
    }

    /** @return false when it is no longer open; one that was cancelled before stays so */
    public boolean cancel(String code, LocalDateTime now) throws StoreException {
        return file.write(handle -> handle.execute("update appointment set cancelled_at = ? where code = ? and number = '' and cancelled_at = ''",
                now.toString(), code) == 1);
    }

    /** Earliest first, from that day on, without the cancelled ones. @param owner see {@link vn.motcua.exchange.OwnerMark} */
    public List<Expected> of(String owner, LocalDate from) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from appointment where owner = :owner and at >= :from and cancelled_at = '' "
                        + "order by at limit :most")
                .bind("owner", owner)
                .bind("from", from.toString())
                .bind("most", MOST)
                .map((row, context) -> appointment(row))
                .list());
    }

    private static Expected appointment(ResultSet row) throws SQLException {
        return new Expected(row.getString("branch"), row.getString("code"), LocalDateTime.parse(row.getString("at")), row.getString("letter"),
                row.getString("procedure_code"), row.getString("procedure_name"), row.getString("bring"), row.getString("number"),
                !row.getString("cancelled_at").isEmpty());
    }
}
