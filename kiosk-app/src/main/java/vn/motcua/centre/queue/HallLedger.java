package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.centre.hall.CallingRule.Choice;
import vn.motcua.centre.hall.CallingRule.Reason;
import vn.motcua.centre.hall.Correction;
import vn.motcua.centre.hall.Forecast;
import vn.motcua.centre.hall.Pace;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.centre.hall.TicketState.Act;
import vn.motcua.sqlite.StoreException;

/**
 * What staff do with the numbers of a branch. Each change holds the branch's row until it ends, so that two counters never call the same
 * number, at whichever centre they are; who did it is in the record of changes.
 */
final class HallLedger {

    private static final double MILLIS_A_MINUTE = 60_000;
    private static final int LATEST_CALLS = 6;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    HallLedger(Database database, AuditLog audit, Clock clock, ZoneId zone) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** How a counter stands. @param account who opened it; empty when nobody has */
    record Desk(String counter, State state, String reason, String account, long since) {
        enum State { OPEN, PAUSED, CLOSED }
    }

    /** A branch's queue at one moment. @param calls the latest, newest first @param today all that were given, of any state */
    record Sight(List<Ticket> open, List<Ticket> calls, Map<String, Desk> desks, Map<String, Pace> paces, Correction correction, int today) {
    }

    /** What came of it. @param refusal key of the words for what is not possible now; empty when it was done */
    record Outcome(Optional<Ticket> ticket, String refusal) {
        static Outcome done(Ticket ticket) {
            return new Outcome(Optional.of(ticket), "");
        }

        static Outcome refused(String why) {
            return new Outcome(Optional.empty(), why);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    Sight sight(String branch) throws StoreException {
        LocalDate today = today();
        return database.read(handle -> new Sight(
                handle.createQuery(
                        "select * from queue_ticket where branch = :branch and day = :day and state not in ('FINISHED', 'CLOSED', 'REPLACED') "
                                + "order by since, letter, series, number")
                        .bind("branch", branch).bind("day", today.toString()).map((row, context) -> Ticket.of(row)).list(),
                handle.createQuery(
                        "select * from queue_ticket where branch = :branch and day = :day and announced_at > 0 "
                                + "order by announced_at desc limit :most")
                        .bind("branch", branch).bind("day", today.toString()).bind("most", LATEST_CALLS).map((row, context) -> Ticket.of(row)).list(),
                desks(handle, branch), paces(handle, branch), correction(handle, branch),
                handle.createQuery("select count(*) from queue_ticket where branch = :branch and day = :day")
                        .bind("branch", branch).bind("day", today.toString()).mapTo(Integer.class).one()));
    }

    private static Map<String, Desk> desks(Handle handle, String branch) {
        return handle.createQuery("select * from queue_desk where branch = :branch").bind("branch", branch)
                .map((row, context) -> new Desk(row.getString("counter"), Desk.State.valueOf(row.getString("state")), row.getString("reason"),
                        row.getString("account"), row.getLong("since")))
                .stream().collect(Collectors.toMap(Desk::counter, each -> each));
    }

    private static Map<String, Pace> paces(Handle handle, String branch) {
        Map<String, Pace> paces = new HashMap<>();
        handle.createQuery("select * from queue_pace where branch = :branch").bind("branch", branch)
                .map((row, context) -> paces.put(row.getString("letter"),
                        new Pace(row.getDouble("log_mean"), row.getDouble("variance"), row.getInt("seen"))))
                .list();
        return paces;
    }

    private static Correction correction(Handle handle, String branch) {
        return handle.createQuery("select middle, high from queue_branch where branch = :branch").bind("branch", branch)
                .map((row, context) -> new Correction(row.getDouble("middle"), row.getDouble("high"))).findOne().orElse(Correction.NONE);
    }

    Optional<Ticket> byKey(String key) throws StoreException {
        return database.read(handle -> handle.createQuery("select * from queue_ticket where ticket_key = :key").bind("key", key)
                .map((row, context) -> Ticket.of(row)).findOne());
    }

    /** As called: A042. */
    Optional<Ticket> byNumber(String branch, LocalDate day, String letter, String series, int number) throws StoreException {
        return database.read(handle -> handle.createQuery("select * from queue_ticket where branch = :branch and day = :day and letter = :letter "
                        + "and series = :series and number = :number")
                .bind("branch", branch).bind("day", day.toString()).bind("letter", letter).bind("series", series).bind("number", number)
                .map((row, context) -> Ticket.of(row)).findOne());
    }

    /** What the ticket said, so that forecasts learn from what became of it. */
    void told(Ticket ticket, Forecast.Wait wait) throws StoreException {
        database.write(handle -> handle.execute("update queue_ticket set told_p50 = ?, told_p80 = ? where press = ? and told_p80 = 0",
                Math.round(wait.p50() * 60), Math.round(wait.p80() * 60), ticket.press()));
    }

    /** The next number for a counter, by the rule. */
    Outcome next(QueuePlan plan, QueuePlan.Counter counter, String account) throws StoreException {
        return change(plan.branch(), handle -> {
            if (atCounter(handle, plan.branch(), counter.id()).isPresent()) {
                return Outcome.refused("queue.refused.busy");
            }
            List<Ticket> waiting = waiting(handle, plan.branch());
            Optional<Choice<Ticket>> choice = plan.rule().next(waiting, counter.mask(), clock.millis());
            if (choice.isEmpty()) {
                return Outcome.refused("queue.refused.nobody");
            }
            openDesk(handle, plan.branch(), counter.id(), account);
            return Outcome.done(call(handle, choice.get().ticket(), counter, account, choice.get().reason(), waiting));
        });
    }

    private Ticket call(Handle handle, Ticket ticket, QueuePlan.Counter counter, String account, Reason reason, List<Ticket> waiting) {
        long now = clock.millis();
        handle.execute(
                "update queue_ticket set state = ?, counter = ?, called_at = ?, announced_at = ?, calls = calls + 1, reason = ? where press = ?",
                TicketState.CALLED.name(), counter.id(), now, now, reason.name(), ticket.press());
        for (Ticket each : waiting) {
            if (!each.press().equals(ticket.press()) && (each.service() & counter.mask()) != 0 && each.since() < ticket.since()) {
                handle.execute("update queue_ticket set overtaken = overtaken + 1 where press = ?", each.press());
            }
        }
        learnWait(handle, ticket, now);
        audit.write(handle, account, What.NUMBER_CALLED, ticket.branch() + " " + ticket.text() + " " + counter.id() + " " + reason.name());
        return find(handle, ticket.press());
    }

    /** The first call of an ordinary wait tells how good the forecast was. */
    private static void learnWait(Handle handle, Ticket ticket, long now) {
        if (ticket.calls() > 0 || ticket.toldP80() == 0 || ticket.state() != TicketState.WAITING) {
            return;
        }
        Correction moved = correction(handle, ticket.branch())
                .with(ticket.toldP50() / 60.0, ticket.toldP80() / 60.0, (now - ticket.takenAt()) / MILLIS_A_MINUTE);
        handle.execute("update queue_branch set middle = ?, high = ? where branch = ?", moved.middle(), moved.high(), ticket.branch());
    }

    /**
     * Anything but the rule's own call: also a call out of order, which the record shows as such.
     *
     * @param counter where it is done; empty for a floor manager, who stands at none
     * @param letter  of the other service, for a transfer
     */
    Outcome act(QueuePlan plan, String key, Act act, Optional<QueuePlan.Counter> counter, String letter, String account) throws StoreException {
        return change(plan.branch(), handle -> {
            Optional<Ticket> found = handle.createQuery("select * from queue_ticket where ticket_key = :key and branch = :branch")
                    .bind("key", key).bind("branch", plan.branch()).map((row, context) -> Ticket.of(row)).findOne();
            if (found.isEmpty() || !found.get().day().equals(today())) {
                return Outcome.refused("queue.refused.unknown");
            }
            Ticket ticket = found.get();
            Optional<TicketState> after = ticket.state().after(act);
            if (after.isEmpty()) {
                return Outcome.refused("queue.refused.state");
            }
            boolean elsewhere = counter.isPresent() && ticket.state().atCounter() && !ticket.counter().equals(counter.get().id());
            if (elsewhere) {
                return Outcome.refused("queue.refused.elsewhere");
            }
            if (act == Act.CALL) {
                if (counter.isEmpty() || atCounter(handle, plan.branch(), counter.get().id()).isPresent()) {
                    return Outcome.refused("queue.refused.busy");
                }
                openDesk(handle, plan.branch(), counter.get().id(), account);
                return Outcome.done(call(handle, ticket, counter.get(), account, Reason.CHOSEN_BY_STAFF, waiting(handle, plan.branch())));
            }
            if (act == Act.TRANSFER && plan.service(letter).isEmpty()) {
                return Outcome.refused("queue.refused.service");
            }
            apply(handle, ticket, act, after.get(), letter);
            audit.write(handle, account, What.NUMBER_CHANGED,
                    plan.branch() + " " + ticket.text() + " " + act.name() + (act == Act.TRANSFER ? " " + letter : ""));
            return Outcome.done(find(handle, ticket.press()));
        });
    }

    private void apply(Handle handle, Ticket ticket, Act act, TicketState after, String letter) {
        long now = clock.millis();
        if (ticket.state().atCounter() && !after.atCounter()) {
            learnPace(handle, ticket, now);
        }
        handle.execute("update queue_ticket set state = ? where press = ?", after.name(), ticket.press());
        switch (act) {
            case RECALL -> handle.execute("update queue_ticket set announced_at = ?, calls = calls + 1 where press = ?", now, ticket.press());
            case FINISH, CLOSE -> {
                handle.execute("update queue_ticket set ended_at = ? where press = ?", now, ticket.press());
                handle.execute("delete from queue_card where press = ?", ticket.press());
            }
            // Who comes back begins to wait now, with a higher weight; who is sent on keeps the waiting he has behind him.
            case RETURN -> handle.execute("update queue_ticket set since = ?, overtaken = 0 where press = ?", now, ticket.press());
            case TRANSFER -> handle.execute("update queue_ticket set service = ?, overtaken = 0 where press = ?", letter, ticket.press());
            case CALL, START, HOLD, NO_SHOW -> { }
        }
    }

    private static void learnPace(Handle handle, Ticket ticket, long now) {
        Pace pace = Optional.ofNullable(paces(handle, ticket.branch()).get(ticket.waitsFor())).orElse(Pace.usual(8))
                .with((now - ticket.calledAt()) / MILLIS_A_MINUTE);
        handle.execute(
                "insert into queue_pace (branch, letter, log_mean, variance, seen) values (?, ?, ?, ?, ?) on conflict (branch, letter) do update set "
                        + "log_mean = excluded.log_mean, variance = excluded.variance, seen = excluded.seen",
                ticket.branch(), ticket.waitsFor(), pace.logMean(), pace.variance(), pace.seen());
    }

    /** @param reason for a pause, in the official's words */
    void desk(QueuePlan plan, String counter, Desk.State state, String reason, String account) throws StoreException {
        change(plan.branch(), handle -> {
            writeDesk(handle, plan.branch(), counter, state, reason, account);
            audit.write(handle, account, What.COUNTER_CHANGED,
                    plan.branch() + " " + counter + " " + state.name() + (reason.isEmpty() ? "" : " " + reason));
            return null;
        });
    }

    private void openDesk(Handle handle, String branch, String counter, String account) {
        Desk now = desks(handle, branch).get(counter);
        if (now == null || now.state() != Desk.State.OPEN || !now.account().equals(account)) {
            writeDesk(handle, branch, counter, Desk.State.OPEN, "", account);
        }
    }

    private void writeDesk(Handle handle, String branch, String counter, Desk.State state, String reason, String account) {
        handle.execute(
                "insert into queue_desk (branch, counter, state, reason, account, since) values (?, ?, ?, ?, ?, ?) on conflict (branch, counter) "
                        + "do update set state = excluded.state, reason = excluded.reason, account = excluded.account, since = excluded.since",
                branch, counter, state.name(), reason, account, clock.millis());
    }

    /** Gives a number to a group that is called earlier by law, or takes that back. @param group empty for none */
    Outcome prioritise(QueuePlan plan, String key, String group, String account) throws StoreException {
        return change(plan.branch(), handle -> {
            int changed = handle.execute("update queue_ticket set priority = ? where ticket_key = ? and branch = ? and day = ?", group,
                    key, plan.branch(), today().toString());
            if (changed == 0) {
                return Outcome.refused("queue.refused.unknown");
            }
            Ticket ticket = handle.createQuery("select * from queue_ticket where ticket_key = :key").bind("key", key)
                    .map((row, context) -> Ticket.of(row)).one();
            audit.write(handle, account, What.NUMBER_CHANGED, plan.branch() + " " + ticket.text() + " PRIORITY " + group);
            return Outcome.done(ticket);
        });
    }

    /** Puts a dossier beside a number. @param dossier its code; empty takes it away */
    Outcome beside(QueuePlan plan, String key, String dossier, String account) throws StoreException {
        return change(plan.branch(), handle -> {
            if (handle.execute("update queue_ticket set dossier = ? where ticket_key = ? and branch = ?", dossier, key, plan.branch()) == 0) {
                return Outcome.refused("queue.refused.unknown");
            }
            Ticket ticket = handle.createQuery("select * from queue_ticket where ticket_key = :key").bind("key", key)
                    .map((row, context) -> Ticket.of(row)).one();
            audit.write(handle, account, What.NUMBER_CHANGED, plan.branch() + " " + ticket.text() + " DOSSIER " + dossier);
            return Outcome.done(ticket);
        });
    }

    /** Nobody is called any more today. @return how many still waited */
    int closeDay(QueuePlan plan, String account) throws StoreException {
        return change(plan.branch(), handle -> {
            int closed = handle.execute("update queue_ticket set state = 'CLOSED', ended_at = ? where branch = ? and day = ? "
                    + "and state not in ('FINISHED', 'CLOSED', 'REPLACED')", clock.millis(), plan.branch(), today().toString());
            handle.execute("update queue_desk set state = 'CLOSED', account = '', since = ? where branch = ?", clock.millis(), plan.branch());
            handle.execute("delete from queue_card where branch = ?", plan.branch());
            audit.write(handle, account, What.QUEUE_CLOSED, plan.branch() + " " + closed);
            return closed;
        });
    }

    /** Ends what earlier days left open, and forgets numbers after their time: what statistics need stands elsewhere. */
    void tidy(Duration keep) throws StoreException {
        database.write(handle -> {
            handle.execute("update queue_ticket set state = 'CLOSED', ended_at = ? where day < ? and state not in ('FINISHED', 'CLOSED', 'REPLACED')",
                    clock.millis(), today().toString());
            handle.execute("update queue_desk set state = 'CLOSED', account = '' where state <> 'CLOSED' and since < ?",
                    today().atStartOfDay(zone).toInstant().toEpochMilli());
            handle.execute("delete from queue_card where bound_at < ?", today().atStartOfDay(zone).toInstant().toEpochMilli());
            String last = today().minusDays(keep.toDays()).toString();
            handle.execute("delete from queue_ticket where day < ?", last);
            handle.execute("delete from queue_serial where day < ?", last);
            return null;
        });
    }

    /**
     * Lets a reusable plastic card stand for a number today; a card stands for one number, and a number for one card.
     *
     * @param card keyed hash of the card's UID: 64 hexadecimal digits
     */
    Outcome bind(String branch, String press, String card) throws StoreException {
        return database.write(handle -> {
            Optional<Ticket> ticket = handle.createQuery("select * from queue_ticket where press = :press and branch = :branch")
                    .bind("press", press).bind("branch", branch).map((row, context) -> Ticket.of(row)).findOne();
            if (ticket.isEmpty() || ticket.get().state().ended()) {
                return Outcome.refused("queue.refused.unknown");
            }
            handle.execute("delete from queue_card where branch = ? and (card = ? or press = ?)", branch, card, press);
            handle.execute("insert into queue_card (branch, card, press, bound_at) values (?, ?, ?, ?)", branch, card, press, clock.millis());
            return Outcome.done(ticket.get());
        });
    }

    /** A number that a plastic card stands for. */
    record Carried(String card, Ticket ticket) {
    }

    /** All cards that are out in a branch today. */
    List<Carried> carried(String branch) throws StoreException {
        return database.read(handle ->
                handle.createQuery(
                        "select queue_ticket.*, queue_card.card from queue_card join queue_ticket on queue_ticket.press = queue_card.press "
                        + "where queue_card.branch = :branch and queue_ticket.day = :day order by queue_ticket.announced_at desc")
                .bind("branch", branch).bind("day", today().toString())
                .map((row, context) -> new Carried(row.getString("card"), Ticket.of(row))).list());
    }

    private static List<Ticket> waiting(Handle handle, String branch, LocalDate day) {
        return handle.createQuery(
                "select * from queue_ticket where branch = :branch and day = :day and state in ('WAITING', 'RETURNED', 'TRANSFERRED') "
                        + "order by since, letter, series, number")
                .bind("branch", branch).bind("day", day.toString()).map((row, context) -> Ticket.of(row)).list();
    }

    private List<Ticket> waiting(Handle handle, String branch) {
        return waiting(handle, branch, today());
    }

    private Optional<Ticket> atCounter(Handle handle, String branch, String counter) {
        return handle.createQuery(
                "select * from queue_ticket where branch = :branch and day = :day and counter = :counter and state in ('CALLED', 'SERVING')")
                .bind("branch", branch).bind("day", today().toString()).bind("counter", counter).map((row, context) -> Ticket.of(row)).findFirst();
    }

    private static Ticket find(Handle handle, String press) {
        return handle.createQuery("select * from queue_ticket where press = :press").bind("press", press).map((row, context) -> Ticket.of(row)).one();
    }

    private interface Change<T> {
        T with(Handle handle);
    }

    /** One at a time in a branch. */
    private <T> T change(String branch, Change<T> change) throws StoreException {
        return database.write(handle -> {
            handle.execute(
                    "insert into queue_branch (branch, turn, middle, high) values (?, 1, 1, 1) on conflict (branch) "
                            + "do update set turn = queue_branch.turn + 1",
                    branch);
            return change.with(handle);
        });
    }
}
