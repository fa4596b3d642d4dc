package vn.motcua.centre.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.sqlite.StoreException;

/** The page of a month's figures, and the same as files. For who looks after a hall or the city: counters and technicians need none of it. */
public final class StatisticsRoutes {

    private static final int MONTHS_TO_CHOOSE = 24;

    private final Books books;
    private final CentreWords words;
    private final Clock clock;
    private final ZoneId zone;
    private final String page;

    public StatisticsRoutes(Books books, CentreWords words, Clock clock, ZoneId zone) {
        this.books = books;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        try (InputStream in = Objects.requireNonNull(StatisticsRoutes.class.getResourceAsStream("statistics.html"))) {
            this.page = words.fill(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/thong-ke", this::show, Role.FLOOR_MANAGER, Role.CITY);
        routes.get("/thong-ke/so-lieu.{form}", this::export, Role.FLOOR_MANAGER, Role.CITY);
    }

    /** What is asked for; what cannot be is left away: a wrong month is this one, an unknown branch is all. */
    private record Asked(YearMonth month, Optional<String> branch, List<String> branches) {
    }

    private Asked asked(Context context) throws StoreException {
        List<String> branches = MonthCounts.branches(books);
        return new Asked(month(context), Optional.ofNullable(context.queryParam("branch")).filter(branches::contains), branches);
    }

    private YearMonth month(Context context) {
        YearMonth now = YearMonth.from(now());
        try {
            YearMonth asked = YearMonth.parse(Optional.ofNullable(context.queryParam("month")).orElse(""));
            return asked.isAfter(now) || asked.isBefore(now.minusYears(20)) ? now : asked;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    private Report report(Asked asked) throws StoreException {
        LocalDateTime now = now();
        return new Report(words, MonthCounts.of(books, asked.month(), asked.branch(), now, zone),
                MonthCounts.of(books, asked.month().minusMonths(1), asked.branch(), now, zone));
    }

    private void show(Context context) throws StoreException {
        Asked asked = asked(context);
        Report report = report(asked);
        String query = "?month=" + asked.month() + asked.branch()
                .map(each -> "&amp;branch=" + URLEncoder.encode(each, StandardCharsets.UTF_8)).orElse("");
        context.html(page
                .replace("{query}", query)
                .replace("{months}", months(asked))
                .replace("{branches}", branches(asked))
                .replace("{hint}", report.hint().map(each -> "<p class=\"hint\" role=\"status\">" + Html.escaped(each) + "</p>").orElse(""))
                .replace("{title}", Html.escaped(report.title()))
                .replace("{tables}", report.tables().stream().map(each -> Html.section(each, words.get("statistics.none")))
                        .collect(Collectors.joining("\n"))));
    }

    private String months(Asked asked) {
        List<YearMonth> months = new ArrayList<>(IntStream.range(0, MONTHS_TO_CHOOSE)
                .mapToObj(back -> YearMonth.from(now()).minusMonths(back)).toList());
        if (!months.contains(asked.month())) {
            months.add(asked.month());
        }
        return Html.options(months.stream().map(YearMonth::toString).toList(),
                months.stream().map(each -> words.get("statistics.month", each.getMonthValue(), each.getYear())).toList(), asked.month().toString());
    }

    private String branches(Asked asked) {
        List<String> values = new ArrayList<>(List.of(""));
        values.addAll(asked.branches());
        List<String> names = new ArrayList<>(List.of(words.get("statistics.all-branches")));
        names.addAll(asked.branches());
        return Html.options(values, names, asked.branch().orElse(""));
    }

    private void export(Context context) throws StoreException, IOException {
        Asked asked = asked(context);
        Report report = report(asked);
        String branch = asked.branch().orElse(words.get("statistics.all-branches"));
        String form = context.pathParam("form");
        switch (form) {
            case "csv" -> context.contentType("text/csv; charset=utf-8")
                    .result(Exports.csv(report.tables(), new String[] {words.get("statistics.csv.table"),
                words.get("statistics.csv.row"), words.get("statistics.csv.column"), words.get("statistics.csv.value")}));
            case "xlsx" -> context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .result(Exports.xlsx(report.title() + " · " + branch, report.tables()));
            case "pdf" -> context.contentType("application/pdf")
                    .result(Exports.pdf(report.title(), branch, report.tables(), words.get("statistics.none")));
            default -> throw new NotFoundResponse();
        }
        context.header("Content-Disposition", "attachment; filename=\"thong-ke-" + asked.month() + "." + form + "\"");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone));
    }
}
