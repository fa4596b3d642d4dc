package vn.motcua.centre.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.centre.hall.Forecast;
import vn.motcua.centre.hall.Hall;
import vn.motcua.centre.hall.InLine;
import vn.motcua.centre.hall.Pace;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.HallLedger.Desk;
import vn.motcua.centre.queue.HallLedger.Sight;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.WaitAnswer;

/** Foretells from what the books show of a branch. */
final class Outlooks {

    private static final long SEED = 20_260_101;
    /** A pause is over after so long, most often. */
    private static final long PAUSE_MILLIS = 10 * 60_000L;
    /** Ranges end at such minutes: nobody knows it better. */
    private static final int STEP_MINUTES = 5;

    private final Clock clock;

    Outlooks(Clock clock) {
        this.clock = clock;
    }

    /** By press. A branch in which no counter is open yet is foretold as if all were, from the opening on. */
    Map<String, Forecast.Wait> of(QueuePlan plan, Sight sight) {
        List<Ticket> waiting = sight.open().stream().filter(each -> each.state().waits()).toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<String, Forecast.Wait> told = new HashMap<>();
        new Forecast(plan.rule(), Forecast.PLAYS, SEED).of(hall(plan, sight, waiting))
                .forEach((ticket, wait) -> told.put(ticket.press(), wait.corrected(sight.correction())));
        return told;
    }

    private Hall<Ticket> hall(QueuePlan plan, Sight sight, List<Ticket> waiting) {
        long now = clock.millis();
        Map<Integer, Pace> paces = new HashMap<>();
        plan.services().forEach(each -> paces.put(InLine.mask(each.letter()),
                Optional.ofNullable(sight.paces().get(each.letter())).orElse(Pace.usual(each.usualMinutes()))));
        boolean nobodyIsIn = sight.desks().values().stream().allMatch(each -> each.state() == Desk.State.CLOSED);
        List<Hall.Working> counters = new ArrayList<>();
        for (QueuePlan.Counter each : plan.counters()) {
            Desk desk = sight.desks().get(each.id());
            Optional<Ticket> at = sight.open().stream().filter(ticket -> ticket.state().atCounter()
                    && ticket.counter().equals(each.id())).findFirst();
            if (nobodyIsIn || desk != null && desk.state() != Desk.State.CLOSED) {
                long back = desk != null && desk.state() == Desk.State.PAUSED ? Math.max(desk.since() + PAUSE_MILLIS, now + PAUSE_MILLIS / 5) : 0;
                counters.add(new Hall.Working(each.mask(), at.map(Ticket::service).orElse(0), at.map(Ticket::calledAt).orElse(0L), back));
            }
        }
        return new Hall<>(now, waiting, counters, paces);
    }

    /** As citizens are told: the middle rounded down and the upper fifth rounded up to five minutes. */
    static WaitAnswer rounded(Forecast.Wait wait) {
        int least = (int) (wait.p50() / STEP_MINUTES) * STEP_MINUTES;
        int most = Math.max(STEP_MINUTES, (int) Math.ceil(wait.p80() / STEP_MINUTES) * STEP_MINUTES);
        return new WaitAnswer(ExchangeJson.VERSION, wait.ahead(), Math.min(least, most), most);
    }
}
