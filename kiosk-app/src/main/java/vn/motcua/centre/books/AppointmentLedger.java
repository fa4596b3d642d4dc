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

    /** Who comes earlier would take a seat for longer than most matters take. */
    public static final Duration EARLIEST = Duration.ofMinutes(60);
    /** Who comes later finds his time given to others. */
    public static final Duration LATEST = Duration.ofMinutes(30);

    /** As many as a citizen will look through. */
    private static final int MOST = 10;

    private final Database file;

    AppointmentLedger(Database file) {
        this.file = file;
    }

    /** Writes an appointment down. @param owner may be empty @return false when the code is taken */
    public boolean book(Appointment appointment, String owner) throws StoreException {
        return file.write(handle -> handle.createUpdate("""
                        insert into appointment (code, owner, at, letter, procedure_code, procedure_name, bring, number)
                        values (:code, :owner, :at, :letter, :procedureCode, :procedureName, :bring, '') on conflict do nothing""")
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
    public List<Appointment> find(String code) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from appointment where code = :code")
                .bind("code", code)
                .map((row, context) -> appointment(row))
                .list());
    }

    /** Earliest first, from that day on. @param owner see {@link vn.motcua.exchange.OwnerMark} */
    public List<Appointment> of(String owner, LocalDate from) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from appointment where owner = :owner and at >= :from order by at limit :most")
                .bind("owner", owner)
                .bind("from", from.toString())
                .bind("most", MOST)
                .map((row, context) -> appointment(row))
                .list());
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        LocalDateTime at = LocalDateTime.parse(row.getString("at"));
        return new Appointment(row.getString("code"), at, at.minus(EARLIEST), at.plus(LATEST), row.getString("letter"),
                row.getString("procedure_code"), row.getString("procedure_name"), row.getString("bring"), row.getString("number"));
    }
}
