package vn.motcua.centre.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import vn.motcua.centre.books.Books;
import vn.motcua.centre.statistics.Table.Share;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.SearchMissed;
import vn.motcua.sqlite.StoreException;

/** Everything that is counted of a month, of one branch or of all. Read in one go; the questions after that need no database. */
final class MonthCounts {

    /** A word that fewer looked for might say something of one of them. */
    private static final int FEWEST_SEARCHES = 3;

    record Given(LocalDate day, String letter, String service, long count) {
    }

    record Wait(LocalDate day, String letter, long seconds) {
    }

    record Rated(LocalDate day, String letter, int score, List<String> reasons, long count) {
    }

    record Received(LocalDate day, String procedure, boolean digital, long count, long pages) {
    }

    /** @param ready null for none yet */
    record Promised(String branch, String procedure, LocalDateTime accepted, LocalDateTime due, LocalDateTime ready, boolean digital) {

        boolean onTime() {
            return !ready.isAfter(due);
        }

        boolean early() {
            return ready.toLocalDate().isBefore(due.toLocalDate());
        }
    }

    private final YearMonth month;
    private final LocalDateTime asOf;
    private final List<Given> given = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Rated> rated = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Promised> promised = new ArrayList<>();
    private final Map<String, Integer> missed = new HashMap<>();
    private final Map<String, String> services = new TreeMap<>();

    private MonthCounts(YearMonth month, LocalDateTime asOf) {
        this.month = month;
        this.asOf = asOf;
    }

    /** Branches that a kiosk has named, sorted; and those that a dossier was accepted at. */
    static List<String> branches(Books books) throws StoreException {
        return books.database().read(handle -> kiosks(handle).values().stream().filter(each -> !each.isEmpty()).distinct()
                .sorted(MonthCounts::inOrder).toList());
    }

    /** "Số 2" before "Số 11". */
    private static int inOrder(String one, String other) {
        String a = one.replaceAll("\\D+", "");
        String b = other.replaceAll("\\D+", "");
        return a.length() != b.length() ? a.length() - b.length() : one.compareTo(other);
    }

    private static Map<String, String> kiosks(Handle handle) {
        Map<String, String> branches = new HashMap<>();
        handle.createQuery("select kiosk, heartbeat from kiosk_seen")
                .map((row, context) -> Map.entry(row.getString("kiosk"), branch(row.getString("heartbeat"))))
                .list().forEach(each -> branches.put(each.getKey(), each.getValue()));
        return branches;
    }

    private static String branch(String heartbeat) {
        try {
            return ExchangeJson.read(heartbeat, Heartbeat.class).branch();
        } catch (MalformedException e) {
            return "";
        }
    }

    /** @param branch empty for all @param now local time: what is due later is not late yet */
    static MonthCounts of(Books books, YearMonth month, Optional<String> branch, LocalDateTime now, ZoneId zone) throws StoreException {
        return books.database().read(handle -> {
            Map<String, String> kiosks = branch.isPresent() ? kiosks(handle) : Map.of();
            MonthCounts counts = new MonthCounts(month, now);
            counts.read(handle, kiosk -> branch.isEmpty() || branch.get().equals(kiosks.get(kiosk)), name -> branch.isEmpty()
                    || branch.get().equals(name), zone);
            return counts;
        });
    }

    private void read(Handle handle, Predicate<String> kiosks, Predicate<String> branches, ZoneId zone) {
        readNumbers(handle, kiosks);
        readRatings(handle, kiosks);
        readDossiers(handle, kiosks);
        readPromises(handle, branches);
        readSearches(handle, kiosks, zone);
    }

    private void readNumbers(Handle handle, Predicate<String> kiosks) {
        daysOf(kiosks, handle, "select day, kiosk, letter, max(service) as service, count(*) as n from issued_number "
                + "where day between :first and :last group by day, kiosk, letter", row -> {
                    given.add(new Given(day(row), row.getString("letter"), row.getString("service"), row.getLong("n")));
                    services.put(row.getString("letter"), row.getString("service"));
                });
        daysOf(kiosks, handle, "select day, kiosk, service, called_at - since as waited from queue_ticket "
                + "where day between :first and :last and called_at >= since and calls > 0",
                row -> waits.add(new Wait(day(row), row.getString("service"), row.getLong("waited") / 1_000)));
    }

    private void readRatings(Handle handle, Predicate<String> kiosks) {
        daysOf(kiosks, handle, "select day, kiosk, letter, score, reasons, count(*) as n from rating "
                + "where day between :first and :last group by day, kiosk, letter, score, reasons",
                row -> rated.add(new Rated(day(row), row.getString("letter"), row.getInt("score"),
                        Arrays.stream(row.getString("reasons").split(" ")).filter(each -> !each.isEmpty()).toList(), row.getLong("n"))));
    }

    private void readDossiers(Handle handle, Predicate<String> kiosks) {
        daysOf(kiosks, handle, "select day, kiosk, procedure_name, has_file, count(*) as n, sum(pages) as pages from dossier "
                + "where day between :first and :last group by day, kiosk, procedure_name, has_file",
                row -> received.add(new Received(day(row), row.getString("procedure_name"), row.getInt("has_file") == 1,
                        row.getLong("n"), row.getLong("pages"))));
    }

    /** Also what was accepted earlier and was not ready when the month began. */
    private void readPromises(Handle handle, Predicate<String> branches) {
        each(handle.createQuery("select branch, procedure_name, accepted_at, due, ready_at, (select max(has_file) from dossier "
                + "where dossier.code = accepted_dossier.code) as digital "
                + "from accepted_dossier where accepted_at < :after and (ready_at is null or ready_at >= :first)")
                .bind("first", month.atDay(1).toString()).bind("after", month.plusMonths(1).atDay(1).toString()), "branch", branches, row -> {
                    String ready = row.getString("ready_at");
                    promised.add(new Promised(row.getString("branch"), row.getString("procedure_name"),
                            LocalDateTime.parse(row.getString("accepted_at")), LocalDateTime.parse(row.getString("due")),
                            ready == null ? null : LocalDateTime.parse(ready), row.getInt("digital") == 1));
                });
    }

    private void readSearches(Handle handle, Predicate<String> kiosks, ZoneId zone) {
        Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        each(handle.createQuery("select kiosk, body from event where type = :type and at >= :begin and at < :end")
                .bind("type", SearchMissed.TYPE).bind("begin", begin.toEpochMilli()).bind("end", end.toEpochMilli()), "kiosk", kiosks,
                row -> count(row.getString("body")));
    }

    /** What is to be done with a row. */
    private interface Counting {
        void of(ResultSet row) throws SQLException;
    }

    /** Rows of the month's days. */
    private void daysOf(Predicate<String> kiosks, Handle handle, String sql, Counting counting) {
        each(handle.createQuery(sql).bind("first", month.atDay(1).toString()).bind("last", month.atEndOfMonth().toString()),
                "kiosk", kiosks, counting);
    }

    /** @param owner the column that says whose a row is */
    private static void each(Query query, String owner, Predicate<String> wanted, Counting counting) {
        query.map((row, context) -> {
            if (wanted.test(row.getString(owner))) {
                counting.of(row);
            }
            return owner;
        }).list();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.parse(row.getString("day"));
    }

    private void count(String body) {
        try {
            SearchMissed told = ExchangeJson.read(body, SearchMissed.class);
            missed.merge(told.words(), told.times(), Integer::sum);
        } catch (MalformedException e) {
            // Kept in the books as it came; it says nothing that could be counted.
            return;
        }
    }

    YearMonth month() {
        return month;
    }

    // --- numbers

    long numbers() {
        return sum(given, each -> true, Given::count);
    }

    long numbers(String letter) {
        return sum(given, each -> each.letter().equals(letter), Given::count);
    }

    long numbers(LocalDate day) {
        return sum(given, each -> each.day().equals(day), Given::count);
    }

    Map<String, String> services() {
        return services;
    }

    /** Of those called; empty when nobody was. @param letter empty for all @param share 0.5 for the middle */
    Optional<Long> waitSeconds(String letter, double share) {
        List<Long> sorted = waits.stream().filter(each -> letter.isEmpty() || each.letter().equals(letter)).map(Wait::seconds).sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))));
    }

    long called(String letter) {
        return waits.stream().filter(each -> letter.isEmpty() || each.letter().equals(letter)).count();
    }

    // --- satisfaction

    long ratings(Predicate<Rated> which) {
        return sum(rated, which, Rated::count);
    }

    /** The upper two of five. */
    Share content(Predicate<Rated> which) {
        return new Share(ratings(which.and(each -> each.score() >= 4)), ratings(which));
    }

    Map<String, Long> reasons() {
        Map<String, Long> counts = new TreeMap<>();
        rated.forEach(each -> each.reasons().forEach(reason -> counts.merge(reason, each.count(), Long::sum)));
        return counts;
    }

    // --- dossiers

    long dossiers(Predicate<Received> which) {
        return sum(received, which, Received::count);
    }

    long pages() {
        return sum(received, each -> true, Received::pages);
    }

    Map<String, Long> dossiersByProcedure() {
        Map<String, Long> counts = new TreeMap<>();
        received.forEach(each -> counts.merge(each.procedure(), each.count(), Long::sum));
        return counts;
    }

    /** Accepted in the month. */
    List<Promised> accepted() {
        return promised.stream().filter(each -> YearMonth.from(each.accepted()).equals(month)).toList();
    }

    /** With a result in the month. */
    List<Promised> ready() {
        return promised.stream().filter(each -> each.ready() != null && YearMonth.from(each.ready()).equals(month)).toList();
    }

    static Share onTime(List<Promised> ready) {
        return new Share(ready.stream().filter(Promised::onTime).count(), ready.size());
    }

    static Share early(List<Promised> ready) {
        return new Share(ready.stream().filter(Promised::early).count(), ready.size());
    }

    /** Past their day at the month's end, or now, without a result. */
    long overdue() {
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        LocalDateTime then = end.isBefore(asOf) ? end : asOf;
        return promised.stream().filter(each -> each.due().isBefore(then) && (each.ready() == null || each.ready().isAfter(then))).count();
    }

    Share digital() {
        List<Promised> all = accepted();
        return new Share(all.stream().filter(Promised::digital).count(), all.size());
    }

    // --- searches

    long searchesMissed() {
        return missed.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** What several looked for in vain. */
    Map<String, Integer> missed() {
        Map<String, Integer> several = new HashMap<>(missed);
        several.values().removeIf(times -> times < FEWEST_SEARCHES);
        return several;
    }

    private static <T> long sum(List<T> all, Predicate<T> which, ToLongFunction<T> count) {
        return all.stream().filter(which).mapToLong(count).sum();
    }

    /** Groups, in the order of their first member. */
    static <T, K> Map<K, List<T>> by(List<T> all, Function<T, K> key) {
        Map<K, List<T>> groups = new java.util.LinkedHashMap<>();
        all.forEach(each -> groups.computeIfAbsent(key.apply(each), none -> new ArrayList<>()).add(each));
        return groups;
    }
}
