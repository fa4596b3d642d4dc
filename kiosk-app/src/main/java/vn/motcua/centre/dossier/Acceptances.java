package vn.motcua.centre.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.database.Sealing;
import vn.motcua.centre.handover.HandOver;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** Accepts dossiers: official code, promise, form and change of stage in one transaction, so that no code is ever left unused. */
final class Acceptances {

    private final Books books;
    private final Sealing sealing;
    private final AuditLog audit;
    private final HandOver handOver;
    private final DossierSettings settings;
    private final CentreWords words;

    Acceptances(Books books, Sealing sealing, AuditLog audit, HandOver handOver, DossierSettings settings, CentreWords words) {
        this.handOver = handOver;
        this.books = books;
        this.sealing = sealing;
        this.audit = audit;
        this.settings = settings;
        this.words = words;
    }

    /** What an acceptance is about. @param branch where it was handed in */
    record Handed(String code, String branch, String procedureCode, String procedureName) {
    }

    /** Accepts it now, or gives what was accepted before: pressed twice, or at two counters, it is one acceptance. */
    Accepted accept(Handed handed, AcceptanceForm form, String account, LocalDateTime now) throws StoreException {
        LocalDateTime due = settings.calendar().due(now, form.days());
        books.database().write(handle -> {
            if (isAccepted(handle, handed.code())) {
                return null;
            }
            String official = new OfficialCode(settings.agency(), now.toLocalDate(), nextSerial(handle, now.toLocalDate())).toString();
            handle.execute(
                    "insert into accepted_dossier (code, official, branch, procedure_code, procedure_name, days, accepted_at, due, account, form) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    handed.code(), official, handed.branch(), handed.procedureCode(), handed.procedureName(), form.days(), now.toString(),
                    due.toString(), account, sealing.seal(ExchangeJson.write(form), handed.code()));
            books.dossiers().add(handle, handed.code(),
                    new DossierChange(DossierStage.ACCEPTED, now, words.get("paper.code", official), due, form.returnedAt()));
            audit.write(handle, account, What.DOSSIER_CHANGED, handed.code() + " " + DossierStage.ACCEPTED + " " + official);
            handOver.begin(handle, handed.code());
            return null;
        });
        handOver.nudge();
        return find(handed.code()).orElseThrow();
    }

    private static boolean isAccepted(Handle handle, String code) {
        return handle.createQuery("select count(*) from accepted_dossier where code = :code").bind("code", code).mapTo(Integer.class).one() > 0;
    }

    private int nextSerial(Handle handle, LocalDate day) {
        return handle.createQuery("insert into official_serial (agency, day, last) values (:agency, :day, 1) "
                        + "on conflict (agency, day) do update set last = official_serial.last + 1 returning last")
                .bind("agency", settings.agency()).bind("day", day.toString()).mapTo(Integer.class).one();
    }

    /** Any other step. @return false when no such dossier was received */
    boolean change(String code, DossierChange change, String account) throws StoreException {
        return books.database().write(handle -> {
            boolean known = books.dossiers().add(handle, code, change);
            if (known) {
                audit.write(handle, account, What.DOSSIER_CHANGED, code + " " + change.stage());
            }
            return known;
        });
    }

    /** @param code the slip's or the official one */
    Optional<Accepted> find(String code) throws StoreException {
        return books.database().read(handle -> handle.createQuery("select * from accepted_dossier where code = :code or official = :code")
                .bind("code", code.strip().toUpperCase(Locale.ROOT))
                .map((row, context) -> accepted(row))
                .findOne());
    }

    private Accepted accepted(ResultSet row) throws SQLException {
        return new Accepted(row.getString("code"), row.getString("official"), row.getString("branch"), row.getString("procedure_name"),
                LocalDateTime.parse(row.getString("accepted_at")), LocalDateTime.parse(row.getString("due")), row.getString("account"),
                form(row.getString("form"), row.getString("code")));
    }

    private AcceptanceForm form(String sealed, String code) {
        try {
            return ExchangeJson.read(sealing.open(sealed, code), AcceptanceForm.class);
        } catch (MalformedException e) {
            throw new IllegalStateException("what was sealed here was whole", e);
        }
    }

    /** How many days the last acceptance of this procedure was given; empty for the first. */
    Optional<Integer> usualDays(String procedureCode) throws StoreException {
        return books.database().read(handle -> handle.createQuery("select days from accepted_dossier where procedure_code = :procedure "
                        + "order by accepted_at desc limit 1").bind("procedure", procedureCode).mapTo(Integer.class).findOne());
    }
}
