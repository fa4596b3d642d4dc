package vn.motcua.centre.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import vn.motcua.centre.database.Database;
import vn.motcua.exchange.Appointment;
import vn.motcua.sqlite.StoreException;

/** Who is expected when. Knows citizens by their mark only. */
public final class AppointmentLedger {

    /** As many as a citizen will look through. */
    private static final int MOST = 10;

    private final Database file;

    AppointmentLedger(Database file) {
        this.file = file;
    }

    /** @param branch its id; empty for one that is kept at any @param number given at the arrival; empty before */
    public record Expected(String branch, String code, LocalDateTime at, String letter, String procedureCode, String procedureName,
                           String bring, String number) {

        public Expected {
            procedureCode = procedureCode == null ? "" : procedureCode;
            procedureName = procedureName == null ? "" : procedureName;
            bring = bring == null ? "" : bring;
        }

        /** @param elsewhere name of the branch, for who asks at another one; empty where it is kept */
        public Appointment told(Duration early, Duration late, String elsewhere) {
            return new Appointment(code, at, at.minus(early), at.plus(late), letter, procedureCode, procedureName, bring, number, elsewhere);
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

    /** Earliest first, from that day on. @param owner see {@link vn.motcua.exchange.OwnerMark} */
    public List<Expected> of(String owner, LocalDate from) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from appointment where owner = :owner and at >= :from order by at limit :most")
                .bind("owner", owner)
                .bind("from", from.toString())
                .bind("most", MOST)
                .map((row, context) -> appointment(row))
                .list());
    }

    private static Expected appointment(ResultSet row) throws SQLException {
        return new Expected(row.getString("branch"), row.getString("code"), LocalDateTime.parse(row.getString("at")), row.getString("letter"),
                row.getString("procedure_code"), row.getString("procedure_name"), row.getString("bring"), row.getString("number"));
    }
}
