package vn.motcua.kiosk.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import vn.motcua.centre.hall.CallingRule;
import vn.motcua.centre.hall.Correction;
import vn.motcua.centre.hall.Forecast;
import vn.motcua.centre.hall.Hall;
import vn.motcua.centre.hall.InLine;
import vn.motcua.centre.hall.Pace;

/**
 * A branch with five services and nine counters, of which some serve two: it fills in the morning and after lunch, the counters' lunches are
 * staggered, officials pause now and then, one in eight citizens has priority, some have appointments, some are not there when called. How
 * long a matter takes changes from day to day. None of this is told to the forecast but what a centre knows: who waits, which counters
 * are open, and what it has learnt.
 */
final class InventedDays {

    enum Kind { ORDINARY, PRIORITY, APPOINTMENT }

    /** @param waited minutes in truth @param ours @param high what we said @param line @param last what the plain estimators would have said */
    record Visit(Kind kind, double waited, double ours, double high, double line, double last, int overtaken) {
    }

    private static final long MINUTE = 60_000;
    private static final double OPEN = 480;
    private static final double CLOSED = 990;
    private static final String[] LETTERS = {"A", "B", "C", "D", "E"};
    private static final double[] MINUTES = {8, 14, 10, 9, 6};
    private static final double[] SHARES = {0.40, 0.18, 0.14, 0.16, 0.12};
    private static final String[] COUNTERS = {"A", "A", "AE", "B", "BC", "C", "E", "D", "DE"};
    static final int CITIZENS = 290;
    private static final int PLAYS = 80;

    private final SplittableRandom random;
    private final CallingRule rule = CallingRule.USUAL;
    private final Forecast forecast;
    private final Map<Integer, Pace> paces = new HashMap<>();
    private Correction correction = Correction.NONE;

    InventedDays(long seed) {
        this.random = new SplittableRandom(seed);
        this.forecast = new Forecast(rule, PLAYS, seed);
        for (int i = 0; i < LETTERS.length; i++) {
            // The configuration's guess is a round one.
            paces.put(InLine.mask(LETTERS[i]), Pace.usual(10));
        }
    }

    /** @param learning days that are not counted */
    List<Visit> run(int learning, int days) {
        List<Visit> visits = new ArrayList<>();
        for (int day = 0; day < learning + days; day++) {
            List<Visit> today = new Day().run();
            if (day >= learning) {
                visits.addAll(today);
            }
        }
        return visits;
    }

    private static final class Citizen implements InLine {
        private final int service;
        private final InLine.Kind kind;
        private final long came;
        private final long since;
        private int overtaken;
        private Forecast.Wait said = new Forecast.Wait(0, 0, 0);
        private double line;
        private double last;

        Citizen(int service, InLine.Kind kind, long came, long since) {
            this.service = service;
            this.kind = kind;
            this.came = came;
            this.since = since;
        }

        @Override
        public int service() {
            return service;
        }

        @Override
        public InLine.Kind kind() {
            return kind;
        }

        @Override
        public long since() {
            return since;
        }

        @Override
        public int overtaken() {
            return overtaken;
        }
    }

    private static final class Counter {
        private final int served;
        private final double lunchFrom;
        private boolean open = true;
        private boolean away;
        private long backAt;
        private boolean hadLunch;
        private Citizen with;
        private long since;

        Counter(String letters, double lunchFrom) {
            this.served = letters.chars().map(each -> InLine.mask(String.valueOf((char) each))).reduce(0, (a, b) -> a | b);
            this.lunchFrom = lunchFrom;
        }
    }

    private record Happening(long at, Runnable what) {
    }

    /** One day, from the first citizen to the last. */
    private final class Day {
        private final List<Counter> counters = new ArrayList<>();
        private final List<Citizen> waiting = new ArrayList<>();
        private final List<Visit> visits = new ArrayList<>();
        private final PriorityQueue<Happening> agenda = new PriorityQueue<>(Comparator.comparingLong(Happening::at));
        private final Map<Integer, Double> lastWait = new HashMap<>();
        private final double[] pace = new double[LETTERS.length];
        private long now;

        List<Visit> run() {
            for (int i = 0; i < LETTERS.length; i++) {
                pace[i] = MINUTES[i] * Math.exp(0.12 * normal());
            }
            for (int i = 0; i < COUNTERS.length; i++) {
                counters.add(new Counter(COUNTERS[i], 690 + i % 3 * 35));
            }
            for (int i = 0; i < CITIZENS; i++) {
                long at = (long) (arrival() * MINUTE);
                agenda.add(new Happening(at, this::come));
            }
            while (!agenda.isEmpty()) {
                Happening next = agenda.poll();
                now = next.at();
                next.what().run();
                counters.forEach(this::callNext);
            }
            return visits;
        }

        /** Half of all come in the first hours, a third after lunch. */
        private double arrival() {
            double share = random.nextDouble();
            double peak = share < 0.55 ? 535 + 45 * normal() : share < 0.85 ? 830 + 40 * normal() : OPEN + random.nextDouble() * (CLOSED - OPEN);
            return Math.min(CLOSED, Math.max(OPEN, peak));
        }

        private int service() {
            double share = random.nextDouble();
            for (int i = 0; i < SHARES.length; i++) {
                share -= SHARES[i];
                if (share < 0) {
                    return i;
                }
            }
            return SHARES.length - 1;
        }

        private void come() {
            double share = random.nextDouble();
            Kind kind = share < 0.12 ? Kind.PRIORITY : share < 0.18 ? Kind.APPOINTMENT : Kind.ORDINARY;
            long since = kind == Kind.APPOINTMENT ? now + (random.nextInt(15) - 5) * MINUTE : now;
            Citizen citizen = new Citizen(InLine.mask(LETTERS[service()]), InLine.Kind.valueOf(kind.name()), now, since);
            tell(citizen);
            waiting.add(citizen);
        }

        private void tell(Citizen citizen) {
            List<Citizen> all = new ArrayList<>(waiting);
            all.add(citizen);
            List<Hall.Working> open = counters.stream().filter(each -> each.open)
                    .map(each -> new Hall.Working(each.served, each.with == null ? 0 : each.with.service(), each.since,
                            each.away ? each.backAt : 0)).toList();
            citizen.said = forecast.of(new Hall<>(now, all, open, paces), citizen).orElse(new Forecast.Wait(0, 0, 0)).corrected(correction);
            long ahead = waiting.stream().filter(each -> each.service() == citizen.service()).count();
            long there = counters.stream().filter(each -> each.open && !each.away && (each.served & citizen.service()) != 0).count();
            boolean free = counters.stream().anyMatch(each -> each.open && !each.away && each.with == null && (each.served & citizen.service()) != 0);
            citizen.line = free ? 0 : (ahead + 1) * paces.get(citizen.service()).meanMinutes() / Math.max(1, there);
            citizen.last = free ? 0 : lastWait.getOrDefault(citizen.service(), 0.0);
        }

        private void callNext(Counter counter) {
            if (counter.with != null || !counter.open || counter.away || rests(counter)) {
                return;
            }
            Optional<CallingRule.Choice<Citizen>> choice = rule.next(waiting, counter.served, now);
            if (choice.isEmpty()) {
                return;
            }
            Citizen called = choice.get().ticket();
            waiting.remove(called);
            waiting.stream().filter(each -> (each.service() & counter.served) != 0 && each.since() < called.since())
                    .forEach(each -> each.overtaken++);
            double waited = (now - called.came) / (double) MINUTE;
            lastWait.put(called.service(), waited);
            visits.add(new Visit(Kind.valueOf(called.kind().name()), waited, called.said.p50(), called.said.p80(), called.line, called.last,
                    called.overtaken));
            correction = correction.with(called.said.p50(), called.said.p80(), waited);
            counter.with = called;
            counter.since = now;
            boolean missing = random.nextInt(25) == 0;
            double minutes = missing ? 2 : pace[Integer.numberOfTrailingZeros(called.service())] * Math.exp(0.55 * normal() - 0.15);
            agenda.add(new Happening(now + Math.max(1, (long) (minutes * MINUTE)), () -> finish(counter)));
        }

        private void finish(Counter counter) {
            int service = counter.with.service();
            paces.compute(service, (any, pace) -> pace.with((now - counter.since) / (double) MINUTE));
            counter.with = null;
        }

        /** Lunch when its time has come, and a short pause now and then. */
        private boolean rests(Counter counter) {
            boolean lunch = !counter.hadLunch && now >= counter.lunchFrom * MINUTE;
            if (!lunch && random.nextInt(400) > 0) {
                return false;
            }
            counter.hadLunch |= lunch;
            counter.away = true;
            double minutes = lunch ? 45 : 5 + random.nextInt(10);
            counter.backAt = now + (long) (minutes * MINUTE);
            agenda.add(new Happening(counter.backAt, () -> counter.away = false));
            return true;
        }
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
