package vn.motcua.centre.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.centre.statistics.MonthCounts.Promised;
import vn.motcua.centre.statistics.Table.Chart;
import vn.motcua.centre.statistics.Table.Share;
import vn.motcua.centre.words.CentreWords;

/** A month beside the one before, as tables. */
final class Report {

    private static final double MIDDLE = 0.5;
    private static final double MOST = 0.8;
    private static final int MOST_ROWS = 40;
    private static final int SECONDS_A_MINUTE = 60;

    private final CentreWords words;
    private final MonthCounts now;
    private final MonthCounts before;
    private final String nowName;
    private final String beforeName;

    Report(CentreWords words, MonthCounts now, MonthCounts before) {
        this.words = words;
        this.now = now;
        this.before = before;
        this.nowName = name(now);
        this.beforeName = name(before);
    }

    private String name(MonthCounts counts) {
        return word("month", counts.month().getMonthValue(), counts.month().getYear());
    }

    private String word(String key, Object... values) {
        return words.get("statistics." + key, values);
    }

    String title() {
        return word("title", nowName);
    }

    List<Table> tables() {
        return List.of(overview(), services(), waiting(), days(), faces(), contentByService(), contentByDay(), reasons(), procedures(),
                punctuality(), searches(), indicators());
    }

    private Table table(String key, Chart chart, List<String> columns, List<List<Object>> rows) {
        return new Table(word(key), word(key + ".note"), chart, columns, rows);
    }

    private List<String> columns(String first, String... others) {
        return Stream.concat(Stream.of(word("column." + first)), Stream.of(others)).toList();
    }

    /** A list and not {@link List#of}: what is not known is null. */
    private static List<Object> row(Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object each : values) {
            row.add(each);
        }
        return row;
    }

    // --- the whole on one look

    private Table overview() {
        List<List<Object>> rows = new ArrayList<>();
        number(rows, "numbers", MonthCounts::numbers);
        number(rows, "waited", counts -> minutes(counts, "", MIDDLE));
        number(rows, "ratings", counts -> counts.ratings(each -> true));
        share(rows, "content", counts -> counts.content(each -> true));
        number(rows, "dossiers", counts -> counts.dossiers(each -> true));
        number(rows, "pages", MonthCounts::pages);
        number(rows, "accepted", counts -> (long) counts.accepted().size());
        number(rows, "ready", counts -> (long) counts.ready().size());
        share(rows, "on-time", counts -> MonthCounts.onTime(counts.ready()));
        share(rows, "early", counts -> MonthCounts.early(counts.ready()));
        number(rows, "overdue", MonthCounts::overdue);
        number(rows, "missed", MonthCounts::searchesMissed);
        return table("overview", Chart.NONE, columns("figure", nowName, beforeName, word("column.change")), rows);
    }

    private void number(List<List<Object>> rows, String key, Function<MonthCounts, Long> count) {
        Long mine = count.apply(now);
        Long theirs = count.apply(before);
        rows.add(row(word("figure." + key), mine, theirs, change(mine, theirs)));
    }

    private void share(List<List<Object>> rows, String key, Function<MonthCounts, Share> share) {
        Share mine = share.apply(now);
        Share theirs = share.apply(before);
        rows.add(row(word("figure." + key), mine, theirs, mine.whole() == 0 || theirs.whole() == 0 ? null
                : String.format("%+.1f", mine.percent() - theirs.percent()).replace('.', ',') + " " + word("points")));
    }

    private static String change(Long mine, Long theirs) {
        return mine == null || theirs == null ? null : mine.equals(theirs) ? "0" : String.format("%+d", mine - theirs);
    }

    private static Long minutes(MonthCounts counts, String letter, double share) {
        return counts.waitSeconds(letter, share).map(seconds -> Math.round((double) seconds / SECONDS_A_MINUTE)).orElse(null);
    }

    // --- numbers and waiting

    private Map<String, String> letters() {
        Map<String, String> letters = new TreeMap<>(before.services());
        letters.putAll(now.services());
        return letters;
    }

    private List<List<Object>> byService(BiFunction<String, String, List<Object>> row) {
        return letters().entrySet().stream().map(each -> row.apply(each.getKey(), each.getKey() + " · " + each.getValue())).toList();
    }

    private Table services() {
        return table("services", Chart.BARS, columns("service", nowName, beforeName, word("column.change")),
                byService((letter, name) -> row(name, now.numbers(letter), before.numbers(letter),
                        change(now.numbers(letter), before.numbers(letter)))));
    }

    private Table waiting() {
        return table("waiting", Chart.BARS, columns("service", word("column.p50", nowName), word("column.p50", beforeName),
                word("column.p80", nowName), word("column.called")),
                byService((letter, name) -> row(name, minutes(now, letter, MIDDLE), minutes(before, letter, MIDDLE),
                        minutes(now, letter, MOST), now.called(letter))));
    }

    private Table days() {
        return table("days", Chart.DAYS, columns("day", word("column.numbers"), word("column.dossiers")),
                eachDay(day -> row(date(day), now.numbers(day), now.dossiers(each -> each.day().equals(day)))));
    }

    private List<List<Object>> eachDay(Function<LocalDate, List<Object>> row) {
        return IntStream.rangeClosed(1, now.month().lengthOfMonth()).mapToObj(day -> now.month().atDay(day))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY || now.numbers(day) > 0).map(row).toList();
    }

    private static String date(LocalDate day) {
        return String.format("%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }

    // --- satisfaction

    private Table faces() {
        return table("faces", Chart.BARS, columns("answer", nowName, beforeName, word("column.share", nowName), word("column.share", beforeName)),
                IntStream.of(5, 4, 3, 2, 1).mapToObj(score -> row(words.get("rating." + score), of(now, score), of(before, score),
                        new Share(of(now, score), now.ratings(each -> true)), new Share(of(before, score), before.ratings(each -> true)))).toList());
    }

    private static long of(MonthCounts counts, int score) {
        return counts.ratings(each -> each.score() == score);
    }

    private Table contentByService() {
        List<List<Object>> rows = new ArrayList<>(byService((letter, name) -> contentOf(name, letter)));
        if (now.ratings(each -> each.letter().isEmpty()) + before.ratings(each -> each.letter().isEmpty()) > 0) {
            rows.add(contentOf(word("no-service"), ""));
        }
        return table("content", Chart.BARS, columns("service", word("column.content", nowName), word("column.content", beforeName),
                word("column.ratings")), rows);
    }

    private List<Object> contentOf(String name, String letter) {
        return row(name, now.content(each -> each.letter().equals(letter)), before.content(each -> each.letter().equals(letter)),
                now.ratings(each -> each.letter().equals(letter)));
    }

    private Table contentByDay() {
        return table("content-days", Chart.DAYS, columns("day", word("column.content", nowName), word("column.ratings")),
                eachDay(day -> row(date(day), now.content(each -> each.day().equals(day)), now.ratings(each -> each.day().equals(day)))));
    }

    private Table reasons() {
        Map<String, Long> mine = now.reasons();
        Map<String, Long> theirs = before.reasons();
        TreeSet<String> all = new TreeSet<>(mine.keySet());
        all.addAll(theirs.keySet());
        return table("reasons", Chart.BARS, columns("reason", nowName, beforeName), all.stream()
                .sorted(Comparator.comparing((String each) -> mine.getOrDefault(each, 0L)).reversed())
                .map(each -> row(words.find("statistics.reason." + each).orElse(each), mine.getOrDefault(each, 0L),
                        theirs.getOrDefault(each, 0L))).toList());
    }

    // --- dossiers

    private Table procedures() {
        Map<String, Long> mine = now.dossiersByProcedure();
        Map<String, Long> theirs = before.dossiersByProcedure();
        return table("procedures", Chart.BARS, columns("procedure", nowName, beforeName), mine.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(MOST_ROWS)
                .map(each -> row(each.getKey().isEmpty() ? word("no-procedure") : each.getKey(), each.getValue(),
                        theirs.getOrDefault(each.getKey(), 0L))).toList());
    }

    private record Place(String branch, String procedure) {
    }

    private Table punctuality() {
        Map<Place, List<Promised>> mine = MonthCounts.by(now.ready(), each -> new Place(each.branch(), each.procedure()));
        Map<Place, List<Promised>> theirs = MonthCounts.by(before.ready(), each -> new Place(each.branch(), each.procedure()));
        return table("punctuality", Chart.NONE, columns("branch", word("column.procedure"), word("column.ready"), word("column.on-time", nowName),
                word("column.early", nowName), word("column.on-time", beforeName)), mine.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, List<Promised>> each) -> each.getKey().branch())
                        .thenComparing(each -> each.getKey().procedure()))
                .map(each -> row(each.getKey().branch(), each.getKey().procedure(), (long) each.getValue().size(),
                        MonthCounts.onTime(each.getValue()),
                        MonthCounts.early(each.getValue()), MonthCounts.onTime(theirs.getOrDefault(each.getKey(), List.of())))).toList());
    }

    private Table searches() {
        return table("searches", Chart.NONE, columns("words", nowName, beforeName), now.missed().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey)).limit(MOST_ROWS)
                .map(each -> row(each.getKey(), (long) each.getValue(), (long) before.missed().getOrDefault(each.getKey(), 0))).toList());
    }

    // --- Decision 766/QĐ-TTg of 2022: its six groups, and what of each is known here

    private Table indicators() {
        List<List<Object>> rows = new ArrayList<>();
        indicator(rows, "progress", "on-time", counts -> MonthCounts.onTime(counts.ready()));
        indicator(rows, "progress", "early", counts -> MonthCounts.early(counts.ready()));
        rows.add(row(word("766.progress"), word("766.overdue"), now.overdue(), before.overdue(), word("766.overdue.how")));
        indicator(rows, "satisfaction", "content", counts -> counts.content(each -> true));
        indicator(rows, "scans", "digital", MonthCounts::digital);
        for (String group : List.of("open", "online", "payment")) {
            rows.add(row(word("766." + group), null, null, null, word("766.elsewhere")));
        }
        return table("766", Chart.NONE, columns("group", word("column.indicator"), nowName, beforeName, word("column.how")), rows);
    }

    private void indicator(List<List<Object>> rows, String group, String key, Function<MonthCounts, Share> share) {
        Share mine = share.apply(now);
        rows.add(row(word("766." + group), word("766." + key), mine, share.apply(before), word("766." + key + ".how", mine.part(), mine.whole())));
    }

    Optional<String> hint() {
        return now.numbers() + now.dossiers(each -> true) + now.ratings(each -> true) == 0 ? Optional.of(word("nothing", nowName)) : Optional.empty();
    }
}
