package vn.motcua.centre.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.centre.books.BookQuestions;
import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.intake.KioskBoard;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.SearchMissed;
import vn.motcua.sqlite.StoreException;

/** Draws the branch's day, as it stands now, from the books and the board. */
final class BranchToday {

    private static final int LATEST_DOSSIERS = 60;
    private static final int LATEST_HAPPENINGS = 12;
    private static final int MOST_HELP_CALLS = 100;
    private static final int MOST_HISTORY = 100;

    private final String branch;
    private final Books books;
    private final KioskBoard board;
    private final CentreWords words;
    private final KioskWords say;
    private final Clock clock;
    private final ZoneId zone;

    BranchToday(String branch, Books books, KioskBoard board, CentreWords words, Clock clock, ZoneId zone) {
        this.branch = branch;
        this.books = books;
        this.board = board;
        this.words = words;
        this.say = new KioskWords(words, zone);
        this.clock = clock;
        this.zone = zone;
    }

    Overview now() throws StoreException {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant morning = day.atStartOfDay(zone).toInstant();
        List<Seen> kiosks = board.kiosks();
        Map<String, String> names = kiosks.stream().collect(Collectors.toMap(each -> each.heartbeat().kiosk(), each -> each.heartbeat().name()));
        BookQuestions ask = books.ask();
        // An alert of yesterday evening may still stand, so what was taken is asked a week back.
        Map<String, Instant> taken = ask.takenAlerts(now.minusSeconds(7 * 24 * 3600));
        List<Event> helpCalls = ask.events(morning, List.of(HelpCalled.TYPE), MOST_HELP_CALLS);
        KioskCards cards = new KioskCards(words, say, ask.numbersByKiosk(day), now);
        Overview.Kiosks all = cards.of(kiosks);
        return new Overview(branch, say.second(now), alerts(kiosks, helpCalls, names, taken, now), all,
                numbers(ask.services(day)), dossiers(ask, day, names), ratings(ask.ratings(day)),
                new Happenings(words, say, taken, kiosk -> names.getOrDefault(kiosk, kiosk))
                        .of(ask.events(morning, Happenings.TYPES, LATEST_HAPPENINGS)),
                words.get("page.help.count", helpCalls.size()),
                new MissedWords(words).of(ask.events(now.minus(MissedWords.PERIOD), List.of(SearchMissed.TYPE), MissedWords.MOST_EVENTS)),
                cards.branches(all.cards()));
    }

    /** The alerts alone, for those who are told elsewhere. */
    List<Overview.Alert> alerts() throws StoreException {
        return now().alerts();
    }

    /** What happened at one kiosk, newest first. */
    List<Overview.Happening> history(String kiosk) throws StoreException {
        Map<String, Instant> taken = books.ask().takenAlerts(clock.instant().minusSeconds(7 * 24 * 3600));
        String name = board.kiosks().stream().map(Seen::heartbeat).filter(each -> each.kiosk().equals(kiosk)).map(Heartbeat::name).findFirst().orElse(kiosk);
        return new Happenings(words, say, taken, id -> name).withDays().of(books.ask().eventsOf(kiosk, Happenings.TYPES, MOST_HISTORY));
    }

    private List<Overview.Alert> alerts(List<Seen> kiosks, List<Event> helpCalls, Map<String, String> names, Map<String, Instant> taken,
                                        Instant now) {
        Alerts alerts = new Alerts(words, say, taken, now);
        kiosks.forEach(alerts::of);
        Map<String, Heartbeat> known = kiosks.stream().map(Seen::heartbeat).collect(Collectors.toMap(Heartbeat::kiosk, each -> each));
        helpCalls.forEach(call -> {
            Optional<Heartbeat> kiosk = Optional.ofNullable(known.get(call.kiosk()));
            alerts.ofHelp(call, names.getOrDefault(call.kiosk(), call.kiosk()), kiosk.map(Heartbeat::place).orElse(""), kiosk.map(Heartbeat::branch).orElse(""));
        });
        return alerts.sorted();
    }

    private Overview.Numbers numbers(List<BookQuestions.ServiceDay> services) {
        int most = services.stream().mapToInt(BookQuestions.ServiceDay::count).max().orElse(0);
        return new Overview.Numbers(words.get("page.numbers.count", services.stream().mapToInt(BookQuestions.ServiceDay::count).sum()),
                services.stream()
                .map(each -> new Overview.Service(each.letter(), each.name(), each.count(), String.format("%s%03d", each.letter(), each.last()),
                        share(each.count(), most)))
                .toList());
    }

    private Overview.Dossiers dossiers(BookQuestions ask, LocalDate day, Map<String, String> names) throws StoreException {
        Map<Integer, Integer> hours = new TreeMap<>(ask.dossiersByHour(day));
        return new Overview.Dossiers(sum(hours.values()), hours(hours), ask.dossiers(day, LATEST_DOSSIERS).stream()
                .map(each -> new Overview.Dossier(each.code(), each.procedureName(), each.pages(),
                        DateTimeFormatter.ofPattern("HH:mm").format(each.submittedAt()), names.getOrDefault(each.kiosk(), each.kiosk()),
                        each.hasFile() ? "/tiep-nhan#" + each.code() : ""))
                .toList());
    }

    /** The hours of work, 7 to 17, and any other in which something came. */
    private List<Overview.Hour> hours(Map<Integer, Integer> received) {
        int most = received.values().stream().max(Integer::compare).orElse(0);
        return IntStream.range(0, 24).filter(hour -> hour >= 7 && hour < 17 || received.containsKey(hour))
                .mapToObj(hour -> new Overview.Hour(hour, received.getOrDefault(hour, 0), share(received.getOrDefault(hour, 0), most),
                        words.get("page.dossiers.hour", hour, received.getOrDefault(hour, 0))))
                .toList();
    }

    private Overview.Ratings ratings(Map<Integer, Integer> scores) {
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

    private static int share(int part, int most) {
        return most == 0 ? 0 : Math.round(100f * part / most);
    }
}
