package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.hall.HallNow;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.sqlite.StoreException;

/** Counts who waits in every branch, in three questions however many branches there are: the overview asks after every change. */
final class WhoWaits {

    private static final long MILLIS_A_MINUTE = 60_000;

    private final QueueSettings settings;
    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    WhoWaits(QueueSettings settings, Database database, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Of one service in one branch, or of one branch. */
    private record Of(String branch, String letter) {
    }

    /** @param since of all together, milliseconds */
    private record Waiting(int count, long since, long oldest) {
    }

    List<HallNow> now() throws StoreException {
        List<String> branches = settings.plans().stream().map(QueuePlan::branch).toList();
        if (branches.isEmpty()) {
            return List.of();
        }
        String day = LocalDate.ofInstant(clock.instant(), zone).toString();
        return database.read(handle -> {
            Map<Of, Waiting> waiting = waiting(handle, branches, day);
            Map<Of, Integer> given = counts(handle, branches, "select branch, '' as part, count(*) as n from queue_ticket "
                    + "where branch in (<branches>) and day = :day and state <> 'REPLACED' group by branch", day);
            Map<Of, Integer> open = counts(handle, branches,
                    "select branch, counter as part, 1 as n from queue_desk where branch in (<branches>) and state = 'OPEN'", day);
            return settings.plans().stream().map(plan -> hall(plan, waiting, given, open)).toList();
        });
    }

    /** People of one branch, whatever they wait for. */
    int waiting(QueuePlan plan) throws StoreException {
        String day = LocalDate.ofInstant(clock.instant(), zone).toString();
        return database.read(handle -> handle.createQuery("select count(*) from queue_ticket where branch = :branch and day = :day "
                        + "and state in ('WAITING', 'RETURNED', 'TRANSFERRED')")
                .bind("branch", plan.branch()).bind("day", day).mapTo(Integer.class).one());
    }

    private HallNow hall(QueuePlan plan, Map<Of, Waiting> waiting, Map<Of, Integer> given, Map<Of, Integer> open) {
        long now = clock.millis();
        List<HallNow.Line> lines = plan.services().stream().map(service -> {
            Waiting here = waiting.getOrDefault(new Of(plan.branch(), service.letter()), new Waiting(0, 0, now));
            return new HallNow.Line(service.letter(), service.nameVi(), here.count(),
                    Math.max(0, here.count() * now - here.since()) / MILLIS_A_MINUTE, Math.max(0, now - here.oldest()) / MILLIS_A_MINUTE);
        }).toList();
        int working = (int) plan.counters().stream().filter(each -> open.containsKey(new Of(plan.branch(), each.id()))).count();
        return new HallNow(plan.branch(), plan.name(), lines, given.getOrDefault(new Of(plan.branch(), ""), 0), working, plan.counters().size());
    }

    private static Map<Of, Waiting> waiting(Handle handle, List<String> branches, String day) {
        Map<Of, Waiting> waiting = new HashMap<>();
        handle.createQuery(
                "select branch, service, count(*) as n, sum(since) as since, min(since) as oldest from queue_ticket "
                        + "where branch in (<branches>) and day = :day "
                        + "and state in ('WAITING', 'RETURNED', 'TRANSFERRED') group by branch, service")
                .bindList("branches", branches).bind("day", day)
                .map((row, context) -> waiting.put(new Of(row.getString("branch"), row.getString("service")),
                        new Waiting(row.getInt("n"), row.getLong("since"), row.getLong("oldest"))))
                .list();
        return waiting;
    }

    private static Map<Of, Integer> counts(Handle handle, List<String> branches, String question, String day) {
        Map<Of, Integer> counts = new HashMap<>();
        handle.createQuery(question).bindList("branches", branches).bind("day", day)
                .map((row, context) -> counts.put(new Of(row.getString("branch"), row.getString("part")), row.getInt("n"))).list();
        return counts;
    }
}
