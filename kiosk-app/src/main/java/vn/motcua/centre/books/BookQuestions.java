package vn.motcua.centre.books;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.sqlite.StoreException;

/** What the pages ask the books. */
public final class BookQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(BookQuestions.class);

    private final Database file;

    BookQuestions(Database file) {
        this.file = file;
    }

    /** A service at a kiosk on a day. @param last the highest number */
    public record Given(String kiosk, String letter, String name, int count, int last) {
    }

    /** How often a score was given at a kiosk on a day. @param score 1 to 5 */
    public record Rated(String kiosk, int score, int count) {
    }

    /** How many dossiers came from a kiosk in an hour. @param hour 0 to 23 */
    public record Received(String kiosk, int hour, int count) {
    }

    /** What came in an hour of several days together. @param days on which anything came at all */
    public record Days(int days, List<Received> received) {
    }

    /** A received dossier. Says nothing of the person. @param hasFile the PDF was delivered too */
    public record Dossier(String code, String sha256, String kiosk, String procedureName, int documents, int pages, long bytes,
                          LocalDateTime submittedAt, boolean hasFile) {
    }

    public record Event(String kiosk, String series, long sequence, String type, String body, Instant at) {
    }

    /** A kiosk as it last spoke. @param at by the centre's clock */
    public record Seen(Heartbeat heartbeat, Instant at) {
    }

    /** By letter. */
    public List<Given> numbers(LocalDate day) throws StoreException {
        return file.read(handle -> handle.createQuery("""
                        select kiosk, letter, max(service) as service, count(*) as given, max(number) as last
                        from issued_number where day = :day group by kiosk, letter order by letter""")
                .bind("day", day.toString())
                .map((row, context) -> new Given(row.getString("kiosk"), row.getString("letter"), row.getString("service"),
                        row.getInt("given"), row.getInt("last")))
                .list());
    }

    /** Newest first. */
    public List<Dossier> dossiers(LocalDate day, int most) throws StoreException {
        return file.read(handle -> handle.createQuery("select * from dossier where day = :day order by submitted_at desc limit :most")
                .bind("day", day.toString())
                .bind("most", most)
                .map((row, context) -> dossier(row))
                .list());
    }

    /** Hours without any are absent. @param last included */
    public Days dossiersByHour(LocalDate first, LocalDate last) throws StoreException {
        return file.read(handle -> new Days(handle.createQuery("select count(distinct day) from dossier where day between :first and :last")
                .bind("first", first.toString()).bind("last", last.toString()).mapTo(Integer.class).one(),
                handle.createQuery("""
                        select kiosk, cast(substr(submitted_at, 12, 2) as integer) as hour, count(*) as received
                        from dossier where day between :first and :last group by kiosk, hour""")
                .bind("first", first.toString()).bind("last", last.toString())
                .map((row, context) -> new Received(row.getString("kiosk"), row.getInt("hour"), row.getInt("received")))
                .list()));
    }

    /** How many dossiers of the day wait for something from their citizen, by kiosk. */
    public Map<String, Integer> supplementsAsked(LocalDate day) throws StoreException {
        return file.read(handle -> handle.createQuery("""
                        select kiosk, count(*) as n from dossier where day = :day and 'SUPPLEMENT_ASKED' =
                          (select stage from dossier_change where dossier_change.code = dossier.code order by nth desc limit 1) group by kiosk""")
                .bind("day", day.toString())
                .map((row, context) -> Map.entry(row.getString("kiosk"), row.getInt("n")))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Optional<Dossier> dossier(String code) throws StoreException {
        return file.read(handle ->
                handle.createQuery(
                        "select * from dossier where code = :code or code in (select code from accepted_dossier "
                                + "where official = :code) order by submitted_at limit 1")
                .bind("code", code)
                .map((row, context) -> dossier(row))
                .findOne());
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(row.getString("code"), row.getString("sha256"), row.getString("kiosk"), row.getString("procedure_name"),
                row.getInt("documents"), row.getInt("pages"), row.getLong("bytes"), LocalDateTime.parse(row.getString("submitted_at")),
                row.getBoolean("has_file"));
    }

    /** Scores without any are absent. */
    public List<Rated> ratings(LocalDate day) throws StoreException {
        return file.read(handle -> handle.createQuery("select kiosk, score, count(*) as given from rating where day = :day group by kiosk, score")
                .bind("day", day.toString())
                .map((row, context) -> new Rated(row.getString("kiosk"), row.getInt("score"), row.getInt("given")))
                .list());
    }

    /** Newest first. @param types of message, at least one */
    public List<Event> events(Instant from, List<String> types, int most) throws StoreException {
        return file.read(handle ->
                handle.createQuery("select * from event where type in (<types>) and at >= :from order by at desc, sequence desc limit :most")
                .bindList("types", types)
                .bind("from", from.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> event(row))
                .list());
    }

    /** Of one kiosk, newest first. @param types of message, at least one */
    public List<Event> eventsOf(String kiosk, List<String> types, int most) throws StoreException {
        return file.read(handle ->
                handle.createQuery("select * from event where kiosk = :kiosk and type in (<types>) order by at desc, sequence desc limit :most")
                .bindList("types", types)
                .bind("kiosk", kiosk)
                .bind("most", most)
                .map((row, context) -> event(row))
                .list());
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("kiosk"), row.getString("series"), row.getLong("sequence"), row.getString("type"), row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    /** When each alert was taken, of those taken since then. */
    public Map<String, Instant> takenAlerts(Instant from) throws StoreException {
        return file.read(handle -> handle.createQuery("select alert, at from alert_taken where at >= :from")
                .bind("from", from.toEpochMilli())
                .map((row, context) -> Map.entry(row.getString("alert"), Instant.ofEpochMilli(row.getLong("at"))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Every kiosk that spoke since then. */
    public List<Seen> kiosks(Instant from) throws StoreException {
        return file.read(handle -> handle.createQuery("select heartbeat, at from kiosk_seen where at >= :from order by kiosk")
                .bind("from", from.toEpochMilli())
                .map((row, context) -> seen(row.getString("heartbeat"), row.getLong("at")))
                .list()).stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Seen> seen(String heartbeat, long at) {
        try {
            return Optional.of(new Seen(ExchangeJson.read(heartbeat, Heartbeat.class), Instant.ofEpochMilli(at)));
        } catch (IOException e) {
            LOG.warn("a kept heartbeat cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
