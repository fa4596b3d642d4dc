package vn.motcua.centre.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

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

    /** A branch that dossiers came from. @param id as its kiosks' ids begin */
    record Branch(String id, String name) {
    }

    /**
     * What is looked for.
     *
     * @param branch as kiosks' ids begin; empty for all
     * @param text   part of a code, of the slip or the official one, or words of the procedure's name, with or without their marks; empty for all
     */
    record Search(Optional<DossierStage> stage, String branch, String text) {

        Search everywhere() {
            return new Search(stage, "", text);
        }
    }

    /** Newest first. */
    List<Entry> list(Search search) throws StoreException {
        return books.database().read(handle -> {
            List<String> procedures = procedures(handle, search.text());
            return handle.createQuery(ALL + """
                            where (:stage = '' or stage = :stage) \
                            and (:branch = '' or kiosk like :kiosks escape '!' and kiosk not like :others escape '!')
                            and (code like :code escape '!' or official like :code escape '!' or procedure_name in (<procedures>))
                            order by submitted_at desc limit :most""")
                    .bind("stage", search.stage().map(Enum::name).orElse(""))
                    .bind("branch", search.branch())
                    .bind("kiosks", literally(search.branch()) + "-%")
                    // "hn-1-annex-2" is no kiosk of "hn-1".
                    .bind("others", literally(search.branch()) + "-%-%")
                    .bind("code", "%" + literally(search.text().strip().toUpperCase(Locale.ROOT)) + "%")
                    .bindList("procedures", procedures)
                    .bind("most", MOST)
                    .map((row, context) -> entry(row))
                    .list();
        });
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Names of procedures with all the words in them; never empty, as no list of SQL may be. */
    private static List<String> procedures(Handle handle, String text) {
        List<String> sought = List.of(plain(text).split(" "));
        List<String> found = text.isBlank() ? new ArrayList<>()
                : new ArrayList<>(handle.createQuery("select distinct procedure_name from dossier").mapTo(String.class).stream()
                        .filter(name -> sought.stream().allMatch(plain(name)::contains)).toList());
        found.add("");
        return found;
    }

    /** "dang ky khai sinh": as people type who are in a hurry. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ");
    }

    /** That kiosks spoke from or dossiers came from, by name, "Số 2" before "Số 11". */
    List<Branch> branches() throws StoreException {
        Map<String, String> names = new HashMap<>();
        books.database().read(handle ->
                handle.createQuery("select dossier.kiosk, kiosk_seen.heartbeat from (select distinct kiosk from dossier) as dossier "
                        + "left join kiosk_seen on kiosk_seen.kiosk = dossier.kiosk union select kiosk, heartbeat from kiosk_seen")
                .map((row, context) -> names.merge(branchOf(row.getString("kiosk")),
                        heartbeat(row.getString("heartbeat")).map(Heartbeat::branch).orElse(""),
                        (one, other) -> one.isEmpty() ? other : one))
                .list());
        return names.entrySet().stream().map(each -> new Branch(each.getKey(), each.getValue().isEmpty() ? each.getKey() : each.getValue()))
                .sorted(Comparator.comparing((Branch each) -> each.name().replaceAll("\\D+", "").length()).thenComparing(Branch::name)).toList();
    }

    private static String branchOf(String kiosk) {
        int end = kiosk.lastIndexOf('-');
        return end < 0 ? kiosk : kiosk.substring(0, end);
    }

    Optional<Entry> find(String code) throws StoreException {
        return books.database().read(handle -> handle.createQuery(ALL + "where code = :code or official = :code order by submitted_at limit 1")
                .bind("code", code.strip().toUpperCase(Locale.ROOT))
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** How many wait for an official. @param branch empty for all */
    int waiting(String branch) throws StoreException {
        return books.database().read(handle -> handle.createQuery("select count(*) from (" + ALL + ") as each where stage = 'RECEIVED' "
                        + "and (:branch = '' or kiosk like :kiosks escape '!' and kiosk not like :others escape '!')")
                .bind("branch", branch).bind("kiosks", literally(branch) + "-%").bind("others", literally(branch) + "-%-%")
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
