package vn.motcua.centre.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.centre.books.Books;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** Every received dossier with its stage, of all branches on these books. */
final class Inbox {

    private static final int MOST = 200;

    private static final String ALL = """
            select * from (
              select dossier.code, dossier.sha256, dossier.kiosk, dossier.procedure_code, dossier.procedure_name, dossier.pages, dossier.submitted_at,
                dossier.has_file, coalesce(accepted_dossier.official, '') as official, accepted_dossier.due, kiosk_seen.heartbeat,
                coalesce((select stage from dossier_change where dossier_change.code = dossier.code order by nth desc limit 1), 'RECEIVED') as stage
              from dossier left join accepted_dossier on accepted_dossier.code = dossier.code left join kiosk_seen on kiosk_seen.kiosk = dossier.kiosk
            ) as entry\s""";

    private final Books books;

    Inbox(Books books) {
        this.books = books;
    }

    /** A line of the inbox. Says nothing of the person. @param official empty before acceptance @param due null before acceptance */
    record Entry(String code, String sha256, String procedureCode, String procedureName, int pages, LocalDateTime submittedAt, boolean hasFile,
                 DossierStage stage, String official, LocalDateTime due, String branch, String machine) {
    }

    /** Newest first. @param search part of a code, of the slip or the official one; empty for all */
    List<Entry> list(Optional<DossierStage> stage, String search) throws StoreException {
        return books.database().read(handle -> handle.createQuery(ALL + """
                        where (:stage = '' or stage = :stage) and (code like :search or official like :search)
                        order by submitted_at desc limit :most""")
                .bind("stage", stage.map(Enum::name).orElse(""))
                .bind("search", "%" + search.strip().toUpperCase(Locale.ROOT).replace("%", "") + "%")
                .bind("most", MOST)
                .map((row, context) -> entry(row))
                .list());
    }

    Optional<Entry> find(String code) throws StoreException {
        return books.database().read(handle -> handle.createQuery(ALL + "where code = :code or official = :code order by submitted_at limit 1")
                .bind("code", code.strip().toUpperCase(Locale.ROOT))
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** How many wait for an official. */
    int waiting() throws StoreException {
        return books.database().read(handle -> handle.createQuery("select count(*) from (" + ALL + ") as each where stage = 'RECEIVED'")
                .mapTo(Integer.class).one());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String due = row.getString("due");
        Optional<Heartbeat> machine = heartbeat(row.getString("heartbeat"));
        return new Entry(row.getString("code"), row.getString("sha256"), row.getString("procedure_code"), row.getString("procedure_name"),
                row.getInt("pages"), LocalDateTime.parse(row.getString("submitted_at")), row.getInt("has_file") == 1,
                DossierStage.valueOf(row.getString("stage")), row.getString("official"), due == null ? null : LocalDateTime.parse(due),
                machine.map(Heartbeat::branch).orElse(""), machine.map(Heartbeat::name).orElse(row.getString("kiosk")));
    }

    private static Optional<Heartbeat> heartbeat(String json) {
        try {
            return json == null ? Optional.empty() : Optional.of(ExchangeJson.read(json, Heartbeat.class));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }
}
