package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.centre.hall.InLine;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.centre.queue.HallLedger.Desk;
import vn.motcua.centre.queue.LiveHall.Seen;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.exchange.WaitAnswer;

/** What each page shows of a branch, in words ready to be shown where the page does not hold them itself. The browser only places it. */
final class HallViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LATEST = 5;
    /** A call is new for so long: the monitor lets it stand out. */
    private static final long FRESH_MILLIS = 20_000;

    private final CentreWords words;
    private final Clock clock;
    private final ZoneId zone;

    HallViews(CentreWords words, Clock clock, ZoneId zone) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param current the number at it; null when there is none @param waiting how many wait for what it serves */
    record Counter(String id, List<String> letters, String services, String state, String stateWord, String account, Line current, int waiting) {
    }

    /** A number in a list. @param outlook "10–15 phút"; empty when it does not wait @param why it was called; empty before */
    record Line(String key, String number, String service, String serviceName, String state, String stateWord, String kind,
                String kindWord, String counter, long waited, String outlook, String taken, String procedure, String dossier, String why,
                int calls) {
    }

    record Named(String id, String name) {
    }

    /** For officials. */
    record CounterPage(String branch, String name, String time, List<Counter> counters, List<Line> waiting, List<Line> aside, List<Named> services,
                       List<Named> groups, int today, int done) {
    }

    /** @param call changes with each call and recall, so that it is announced again */
    record Call(String number, String counter, String call, boolean fresh, String at, String sound) {
    }

    /** For the lobby's monitor. */
    record DisplayPage(String name, String time, List<Call> calls, List<Waiting> waiting) {
    }

    /** @param count how many wait for it */
    record Waiting(String letter, String name, String nameEn, int count, String counters) {
    }

    /** For the telephone of who holds the ticket. @param state as {@link TicketState}, and EXPIRED after its day @param most 0 when nobody can say */
    record PhonePage(String number, String state, String service, String counters, String counter, int ahead, int least, int most, List<Call> called,
                     String time) {
    }

    CounterPage counters(Seen seen) {
        QueuePlan plan = seen.plan();
        List<Line> waiting = seen.sight().open().stream().filter(each -> each.state().waits()).map(each -> line(each, seen)).toList();
        List<Line> aside = seen.sight().open().stream().filter(each -> each.state() == TicketState.HELD || each.state() == TicketState.NO_SHOW)
                .map(each -> line(each, seen)).toList();
        int open = seen.sight().open().size();
        return new CounterPage(plan.branch(), plan.name(), time(), plan.counters().stream().map(each -> counter(each, seen)).toList(), waiting, aside,
                plan.services().stream().map(each -> new Named(each.letter(), each.nameVi())).toList(),
                plan.groups().stream().map(each -> new Named(each.id(), each.nameVi())).toList(), seen.sight().today(), seen.sight().today() - open);
    }

    private Counter counter(QueuePlan.Counter counter, Seen seen) {
        Desk desk = seen.sight().desks().getOrDefault(counter.id(), new Desk(counter.id(), Desk.State.CLOSED, "", "", 0));
        Optional<Ticket> current = seen.sight().open().stream()
                .filter(each -> each.state().atCounter() && each.counter().equals(counter.id())).findFirst();
        int waiting = (int) seen.sight().open().stream().filter(each -> each.state().waits() && counter.letters().contains(each.waitsFor())).count();
        String word = words.get("queue.desk." + desk.state()) + (desk.reason().isEmpty() ? "" : ": " + desk.reason());
        String services = String.join(", ", counter.letters().stream().map(each -> seen.plan().service(each).orElseThrow().nameVi()).toList());
        return new Counter(counter.id(), counter.letters(), services, desk.state().name(), word, desk.account(),
                current.map(each -> line(each, seen)).orElse(null), waiting);
    }

    private Line line(Ticket ticket, Seen seen) {
        QueuePlan.Service service = seen.plan().service(ticket.waitsFor()).orElseThrow();
        String kind = kind(ticket, seen.plan());
        String outlook = Optional.ofNullable(seen.waits().get(ticket.press())).map(Outlooks::rounded).map(this::minutes).orElse("");
        String why = ticket.reason().isEmpty() ? "" : words.get("queue.why." + ticket.reason());
        return new Line(ticket.key(), ticket.text(), ticket.waitsFor(), service.nameVi(), ticket.state().name(),
                words.get("queue.state." + ticket.state()), ticket.kind().name(), kind, ticket.counter(),
                Math.max(0, (clock.millis() - ticket.takenAt()) / 60_000), outlook, minute(ticket.takenAt()), ticket.procedureCode(),
                ticket.dossier(), why, ticket.calls());
    }

    private String kind(Ticket ticket, QueuePlan plan) {
        if (ticket.kind() == InLine.Kind.APPOINTMENT) {
            return words.get("queue.kind.APPOINTMENT", minute(ticket.due()));
        }
        String group = ticket.priority().equals(PriorityClaim.CLAIMED) ? words.get("queue.kind.CLAIMED")
                : plan.groups().stream().filter(each -> each.id().equals(ticket.priority())).map(QueuePlan.PriorityGroup::nameVi)
                        .findFirst().orElse(ticket.priority());
        return ticket.kind() == InLine.Kind.RETURNED ? words.get("queue.kind.RETURNED") : group;
    }

    private String minutes(WaitAnswer wait) {
        return wait.least() == 0 || wait.least() == wait.most() ? words.get("queue.up-to", wait.most())
                : words.get("queue.between", wait.least(), wait.most());
    }

    DisplayPage display(Seen seen) {
        List<Waiting> waiting = seen.plan().services().stream().map(each -> new Waiting(each.letter(), each.nameVi(), each.nameEn(),
                (int) seen.sight().open().stream().filter(ticket -> ticket.state().waits() && ticket.waitsFor().equals(each.letter())).count(),
                seen.plan().countersOf(each.letter()))).toList();
        return new DisplayPage(seen.plan().name(), minute(clock.millis()), calls(seen.sight().calls(), seen.plan()), waiting);
    }

    private List<Call> calls(List<Ticket> tickets, QueuePlan plan) {
        return tickets.stream().map(each -> new Call(each.text(), each.counter(), each.text() + "/" + each.announcedAt(),
                each.state() == TicketState.CALLED && clock.millis() - each.announcedAt() < FRESH_MILLIS, minute(each.announcedAt()),
                DisplayRoutes.sound(plan, each))).limit(LATEST).toList();
    }

    PhonePage phone(Ticket ticket, Seen seen, boolean english) {
        QueuePlan.Service service = seen.plan().service(ticket.waitsFor()).orElseThrow();
        boolean expired = ticket.state().ended() && ticket.endedAt() == 0
                || !ticket.day().equals(Instant.ofEpochMilli(clock.millis()).atZone(zone).toLocalDate());
        Optional<WaitAnswer> wait = Optional.ofNullable(seen.waits().get(ticket.press())).map(Outlooks::rounded);
        List<Ticket> same = seen.sight().calls().stream().filter(each -> each.waitsFor().equals(ticket.waitsFor())).toList();
        return new PhonePage(ticket.text(), expired ? "EXPIRED" : ticket.state().name(), english ? service.nameEn() : service.nameVi(),
                seen.plan().countersOf(ticket.waitsFor()), ticket.state().atCounter() ? ticket.counter() : "", wait.map(WaitAnswer::ahead).orElse(0),
                wait.map(WaitAnswer::least).orElse(0), wait.map(WaitAnswer::most).orElse(0), calls(same, seen.plan()), minute(clock.millis()));
    }

    /** Of the open ones and the latest calls as the pages see them; one that has ended is told by the books. */
    static Optional<Ticket> newest(Seen seen, Ticket known) {
        return seen.sight().open().stream().filter(each -> each.key().equals(known.key())).findFirst();
    }

    Map<String, Integer> waitingByService(Seen seen) {
        return seen.plan().services().stream().collect(Collectors.toMap(QueuePlan.Service::letter,
                each -> (int) seen.sight().open().stream()
                        .filter(ticket -> ticket.state().waits() && ticket.waitsFor().equals(each.letter())).count()));
    }

    private String time() {
        return TIME.format(clock.instant().atZone(zone));
    }

    private String minute(long at) {
        return MINUTE.format(Instant.ofEpochMilli(at).atZone(zone));
    }
}
