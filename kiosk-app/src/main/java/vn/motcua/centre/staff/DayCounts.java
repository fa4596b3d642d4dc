package vn.motcua.centre.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.centre.books.BookQuestions;
import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.books.BookQuestions.Given;
import vn.motcua.centre.books.BookQuestions.Rated;
import vn.motcua.centre.books.BookQuestions.Received;
import vn.motcua.centre.hall.HallNow;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.sqlite.StoreException;

/** What was counted on a day, asked once and then told of all branches together and of each. */
final class DayCounts {

    /** From so many minutes on somebody should look why. */
    private static final long SLOW_MINUTES = 30;
    private static final int OPENS = 7;
    private static final int CLOSES = 17;

    private final CentreWords words;
    private final List<Given> given;
    private final List<Received> received;
    private final BookQuestions.Days usual;
    private final Map<String, Integer> supplements;
    private final List<Rated> rated;
    private final List<Event> helpCalls;
    private final List<HallNow> halls;

    /** @param usual of the weeks before @param helpCalls of the day @param halls as they are now */
    DayCounts(CentreWords words, BookQuestions ask, LocalDate day, BookQuestions.Days usual, List<Event> helpCalls, List<HallNow> halls)
            throws StoreException {
        this.words = words;
        this.given = ask.numbers(day);
        this.received = ask.dossiersByHour(day, day).received();
        this.usual = usual;
        this.supplements = ask.supplementsAsked(day);
        this.rated = ask.ratings(day);
        this.helpCalls = helpCalls;
        this.halls = halls;
    }

    Map<String, Integer> numbersByKiosk() {
        return given.stream().collect(Collectors.groupingBy(Given::kiosk, Collectors.summingInt(Given::count)));
    }

    /** All together first, then each branch where there are several. @param kiosks by the branch's name */
    List<Overview.Day> days(Map<String, List<String>> kiosks) {
        List<Overview.Day> days = new ArrayList<>();
        days.add(day("", each -> true, city()));
        if (kiosks.size() > 1) {
            kiosks.forEach((branch, here) -> days.add(day(branch, here::contains, hallOf(here).map(this::hall))));
        }
        return days;
    }

    private Overview.Day day(String branch, Predicate<String> here, Optional<Overview.Hall> hall) {
        return new Overview.Day(branch, hall.orElse(null), numbers(here), dossiers(here), ratings(here),
                words.get("page.help.count", helpCalls.stream().filter(each -> here.test(each.kiosk())).count()));
    }

    /** Of "hn-1" and "hn-1-annex" the kiosk "hn-1-annex-2" is of the second. */
    private Optional<HallNow> hallOf(List<String> kiosks) {
        return halls.stream().filter(hall -> kiosks.stream().anyMatch(hall::has)).max(Comparator.comparing(hall -> hall.branch().length()));
    }

    private Optional<Overview.Hall> city() {
        if (halls.size() < 2) {
            return halls.stream().findFirst().map(this::hall);
        }
        long most = halls.stream().mapToLong(HallNow::longest).max().orElse(0);
        List<Overview.HallLine> lines = halls.stream().map(each -> line(each.name(), each.waiting(), each.longest(), most)).toList();
        return Optional.of(hall("page.hall.branch", "page.hall.longest", lines, halls));
    }

    private Overview.Hall hall(HallNow hall) {
        long most = hall.services().stream().mapToLong(HallNow.Line::average).max().orElse(0);
        List<Overview.HallLine> lines = hall.services().stream().map(each -> line(each.name(), each.waiting(), each.average(), most)).toList();
        return hall("page.hall.service", "page.hall.average", lines, List.of(hall));
    }

    private Overview.Hall hall(String of, String measure, List<Overview.HallLine> lines, List<HallNow> all) {
        int waiting = all.stream().mapToInt(HallNow::waiting).sum();
        long longest = all.stream().mapToLong(HallNow::longest).max().orElse(0);
        return new Overview.Hall(words.get("page.hall.count", waiting), words.get(of), words.get(measure), lines,
                String.valueOf(all.stream().mapToInt(HallNow::given).sum()), waiting == 0 ? "–" : words.get("page.hall.minutes", longest),
                all.stream().mapToInt(HallNow::open).sum() + "/" + all.stream().mapToInt(HallNow::counters).sum());
    }

    private Overview.HallLine line(String name, int waiting, long minutes, long most) {
        return new Overview.HallLine(name, waiting, share(minutes, most), waiting == 0 ? "–" : words.get("page.hall.minutes", minutes),
                minutes > SLOW_MINUTES);
    }

    private Overview.Numbers numbers(Predicate<String> here) {
        Map<String, List<Given>> services = given.stream().filter(each -> here.test(each.kiosk()))
                .collect(Collectors.groupingBy(Given::letter, TreeMap::new, Collectors.toList()));
        int most = services.values().stream().mapToInt(DayCounts::count).max().orElse(0);
        return new Overview.Numbers(words.get("page.numbers.count", services.values().stream().mapToInt(DayCounts::count).sum()),
                services.entrySet().stream().map(each -> new Overview.Service(each.getKey(), each.getValue().get(0).name(), count(each.getValue()),
                        String.format("%s%03d", each.getKey(), each.getValue().stream().mapToInt(Given::last).max().orElse(0)),
                        share(count(each.getValue()), most))).toList());
    }

    private static int count(List<Given> all) {
        return all.stream().mapToInt(Given::count).sum();
    }

    /** The hours of work, and any other in which something came. */
    private Overview.Received dossiers(Predicate<String> here) {
        Map<Integer, Integer> hours = byHour(received, here);
        Map<Integer, Integer> before = byHour(usual.received(), here);
        double most = Math.max(hours.values().stream().max(Integer::compare).orElse(0),
                usual(before.values().stream().max(Integer::compare).orElse(0)));
        int asked = supplements.entrySet().stream().filter(each -> here.test(each.getKey())).mapToInt(Map.Entry::getValue).sum();
        return new Overview.Received(sum(hours.values()), asked == 0 ? "" : words.get("page.dossiers.supplement", asked),
                IntStream.range(0, 24).filter(hour -> hour >= OPENS && hour < CLOSES || hours.containsKey(hour))
                        .mapToObj(hour -> new Overview.Hour(hour, share(hours.getOrDefault(hour, 0), most),
                                share(usual(before.getOrDefault(hour, 0)), most),
                                words.get("page.dossiers.hour", hour, hours.getOrDefault(hour, 0), Math.round(usual(before.getOrDefault(hour, 0))))))
                        .toList());
    }

    private double usual(int together) {
        return usual.days() == 0 ? 0 : (double) together / usual.days();
    }

    private static Map<Integer, Integer> byHour(List<Received> all, Predicate<String> here) {
        return all.stream().filter(each -> here.test(each.kiosk()))
                .collect(Collectors.groupingBy(Received::hour, TreeMap::new, Collectors.summingInt(Received::count)));
    }

    private Overview.Ratings ratings(Predicate<String> here) {
        Map<Integer, Integer> scores = rated.stream().filter(each -> here.test(each.kiosk()))
                .collect(Collectors.groupingBy(Rated::score, Collectors.summingInt(Rated::count)));
        int all = sum(scores.values());
        int content = scores.getOrDefault(5, 0) + scores.getOrDefault(4, 0);
        int most = scores.values().stream().max(Integer::compare).orElse(0);
        return new Overview.Ratings(words.get("ratings.count", all), all == 0 ? "" : Math.round(100.0 * content / all) + "%",
                IntStream.of(5, 4, 3, 2, 1)
                        .mapToObj(score -> new Overview.Face(score, words.get("rating." + score), scores.getOrDefault(score, 0),
                                share(scores.getOrDefault(score, 0), most)))
                        .toList());
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static int share(double part, double most) {
        return most == 0 ? 0 : (int) Math.round(100 * part / most);
    }
}
