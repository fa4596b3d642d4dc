package vn.motcua.centre.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.database.Database;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** How far each received dossier has come. What happened to it is added, never changed. */
public final class DossierLedger {

    /** As many as a citizen will look through. */
    private static final int MOST = 30;

    private final Database file;

    DossierLedger(Database file) {
        this.file = file;
    }

    /** A received dossier, before what officials did with it. */
    private record Received(String code, String procedureCode, String procedureName, String kiosk, LocalDateTime at) {
    }

    /** Empty when no such dossier was received. @param code of the slip, or the official one */
    public Optional<DossierState> find(String code) throws StoreException {
        return file.read(handle ->
                handle.createQuery(
                        "select * from dossier where code = :code or code in (select code from accepted_dossier "
                                + "where official = :code) order by submitted_at limit 1")
                .bind("code", code)
                .map((row, context) -> received(row))
                .findOne().map(received -> state(handle, received)));
    }

    /** Newest first. @param owner see {@link vn.motcua.exchange.OwnerMark} */
    public List<DossierState> of(String owner) throws StoreException {
        return file.read(handle -> handle.createQuery("""
                        select distinct dossier.code, dossier.procedure_code, dossier.procedure_name, dossier.kiosk, dossier.submitted_at
                        from dossier join dossier_owner on dossier_owner.code = dossier.code
                        where dossier_owner.owner = :owner order by dossier.submitted_at desc limit :most""")
                .bind("owner", owner)
                .bind("most", MOST)
                .map((row, context) -> received(row))
                .list().stream().map(received -> state(handle, received)).toList());
    }

    /** Adds what happened. @return false when no such dossier was received */
    public boolean add(String code, DossierChange change) throws StoreException {
        return file.write(handle -> add(handle, code, change));
    }

    /** The same within a transaction of the caller's. */
    public boolean add(Handle handle, String code, DossierChange change) {
        if (change.stage() == DossierStage.READY) {
            handle.execute("update accepted_dossier set ready_at = ? where code = ? and ready_at is null", change.at().toString(), code);
        }
        return handle.createUpdate("""
                        insert into dossier_change (code, nth, stage, at, note, due, place)
                        select :code, (select coalesce(max(nth), 0) + 1 from dossier_change where code = :code), :stage, :at, :note, :due, :place
                        where exists (select 1 from dossier where code = :code)""")
                .bind("code", code)
                .bind("stage", change.stage().name())
                .bind("at", change.at().toString())
                .bind("note", change.note())
                .bind("due", change.promised().map(LocalDateTime::toString).orElse(null))
                .bind("place", change.place())
                .execute() == 1;
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(row.getString("code"), row.getString("procedure_code"), row.getString("procedure_name"), row.getString("kiosk"),
                LocalDateTime.parse(row.getString("submitted_at")));
    }

    private static DossierState state(Handle handle, Received received) {
        List<DossierChange> changes = new ArrayList<>();
        changes.add(new DossierChange(DossierStage.RECEIVED, received.at(), "", null, ""));
        changes.addAll(handle.createQuery("select * from dossier_change where code = :code order by nth")
                .bind("code", received.code())
                .map((row, context) -> change(row))
                .list());
        return new DossierState(received.code(), received.procedureCode(), received.procedureName(), machine(handle, received.kiosk()), changes);
    }

    private static DossierChange change(ResultSet row) throws SQLException {
        String due = row.getString("due");
        return new DossierChange(DossierStage.valueOf(row.getString("stage")), LocalDateTime.parse(row.getString("at")), row.getString("note"),
                due == null ? null : LocalDateTime.parse(due), row.getString("place"));
    }

    private static String machine(Handle handle, String kiosk) {
        return handle.createQuery("select heartbeat from kiosk_seen where kiosk = :kiosk").bind("kiosk", kiosk).mapTo(String.class).findOne()
                .map(DossierLedger::name).orElse("");
    }

    private static String name(String heartbeat) {
        try {
            return ExchangeJson.read(heartbeat, Heartbeat.class).name();
        } catch (MalformedException e) {
            return "";
        }
    }
}
