package vn.motcua.centre.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.centre.books.BookQuestions;
import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.hall.HallNow;
import vn.motcua.centre.intake.KioskBoard;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.SearchMissed;
import vn.motcua.sqlite.StoreException;

/** Draws the branch's day, as it stands now, from the books and the board. */
final class BranchToday {

    private static final int LATEST_DOSSIERS = 200;
    /** Of all branches; the page shows the latest of the branch that is looked at. */
    private static final int LATEST_HAPPENINGS = 200;
    private static final int MOST_HELP_CALLS = 100;
    private static final int MOST_HISTORY = 100;

    private static final int USUAL_DAYS = 28;

    /** @param before the weeks before that day */
    private record Usual(LocalDate day, BookQuestions.Days before) {
    }

    private final String branch;
    private final Books books;
    private final KioskBoard board;
    private final CentreWords words;
    private final KioskWords say;
    private final HallNow.Source halls;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Usual usual = new Usual(LocalDate.MIN, new BookQuestions.Days(0, List.of()));

    BranchToday(String branch, Books books, KioskBoard board, CentreWords words, HallNow.Source halls, Clock clock, ZoneId zone) {
        this.branch = branch;
        this.books = books;
        this.board = board;
        this.words = words;
        this.say = new KioskWords(words, zone);
        this.halls = halls;
        this.clock = clock;
        this.zone = zone;
    }

    Overview now() throws StoreException {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant morning = day.atStartOfDay(zone).toInstant();
        List<Seen> kiosks = board.kiosks();
        Map<String, Heartbeat> known = kiosks.stream().map(Seen::heartbeat).collect(Collectors.toMap(Heartbeat::kiosk, each -> each));
        BookQuestions ask = books.ask();
        // An alert of yesterday evening may still stand, so what was taken is asked a week back.
        Map<String, Instant> taken = ask.takenAlerts(now.minusSeconds(7 * 24 * 3600));
        List<Event> helpCalls = ask.events(morning, List.of(HelpCalled.TYPE), MOST_HELP_CALLS);
        DayCounts counts = new DayCounts(words, ask, day, usual(ask, day), helpCalls, halls.now());
        KioskCards cards = new KioskCards(words, say, counts.numbersByKiosk(), now);
        Overview.Kiosks all = cards.of(kiosks);
        return new Overview(branch, say.second(now), alerts(kiosks, helpCalls, known, taken, now), all,
                counts.days(kiosks.stream().map(Seen::heartbeat)
                        .collect(Collectors.groupingBy(Heartbeat::branch, Collectors.mapping(Heartbeat::kiosk, Collectors.toList())))),
                dossiers(ask, day, known),
                new Happenings(words, say, taken, kiosk -> name(known, kiosk), kiosk -> branch(known, kiosk))
                .of(ask.events(morning, Happenings.TYPES, LATEST_HAPPENINGS)),
                new MissedWords(words).of(ask.events(now.minus(MissedWords.PERIOD), List.of(SearchMissed.TYPE), MissedWords.MOST_EVENTS)),
                cards.branches(all.cards()));
    }

    /** The weeks before do not change: they are asked once a day. */
    private BookQuestions.Days usual(BookQuestions ask, LocalDate day) throws StoreException {
        Usual known = usual;
        if (!known.day().equals(day)) {
            known = new Usual(day, ask.dossiersByHour(day.minusDays(USUAL_DAYS), day.minusDays(1)));
            usual = known;
        }
        return known.before();
    }

    private static String name(Map<String, Heartbeat> known, String kiosk) {
        return Optional.ofNullable(known.get(kiosk)).map(Heartbeat::name).orElse(kiosk);
    }

    private static String branch(Map<String, Heartbeat> known, String kiosk) {
        return Optional.ofNullable(known.get(kiosk)).map(Heartbeat::branch).orElse("");
    }

    /** The alerts alone, for those who are told elsewhere. */
    List<Overview.Alert> alerts() throws StoreException {
        return now().alerts();
    }

    /** What happened at one kiosk, newest first. */
    List<Overview.Happening> history(String kiosk) throws StoreException {
        Map<String, Instant> taken = books.ask().takenAlerts(clock.instant().minusSeconds(7 * 24 * 3600));
        String name = board.kiosks().stream().map(Seen::heartbeat).filter(each -> each.kiosk().equals(kiosk)).map(Heartbeat::name)
                .findFirst().orElse(kiosk);
        return new Happenings(words, say, taken, id -> name, id -> "").withDays().of(books.ask().eventsOf(kiosk, Happenings.TYPES, MOST_HISTORY));
    }

    private List<Overview.Alert> alerts(List<Seen> kiosks, List<Event> helpCalls, Map<String, Heartbeat> known, Map<String, Instant> taken,
                                        Instant now) {
        Alerts alerts = new Alerts(words, say, taken, now);
        kiosks.forEach(alerts::of);
        helpCalls.forEach(call -> alerts.ofHelp(call, name(known, call.kiosk()),
                Optional.ofNullable(known.get(call.kiosk())).map(Heartbeat::place).orElse(""), branch(known, call.kiosk())));
        return alerts.sorted();
    }

    private List<Overview.Dossier> dossiers(BookQuestions ask, LocalDate day, Map<String, Heartbeat> known) throws StoreException {
        return ask.dossiers(day, LATEST_DOSSIERS).stream()
                .map(each -> new Overview.Dossier(each.code(), each.procedureName(), each.pages(),
                        DateTimeFormatter.ofPattern("HH:mm").format(each.submittedAt()), name(known, each.kiosk()),
                        each.hasFile() ? "/tiep-nhan#" + each.code() : "", branch(known, each.kiosk())))
                .toList();
    }
}
