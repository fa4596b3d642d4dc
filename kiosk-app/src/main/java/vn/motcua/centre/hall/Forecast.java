package vn.motcua.centre.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How long each one who waits will wait: the hall is played to its end many times with the rule that really calls, with the counters
 * that are open and what each of them serves, and with the learnt pace of each service. What is said is the middle and the upper fifth
 * of all plays, never one number that is mostly wrong.
 */
public final class Forecast {

    /** Enough for a fifth to be told from a tenth; a hall of sixty takes about ten milliseconds. */
    public static final int PLAYS = 120;

    private static final double MILLIS = 60_000;
    private static final int TRIES = 12;

    private final CallingRule rule;
    private final int plays;
    private final long seed;

    /** @param seed the same hall is foretold the same, so that a page does not flicker */
    public Forecast(CallingRule rule, int plays, long seed) {
        this.rule = rule;
        this.plays = plays;
        this.seed = seed;
    }

    /**
     * A wait still to come.
     *
     * @param p50   minutes; half of all such waits are shorter
     * @param p80   minutes; four of five such waits are shorter
     * @param ahead how many of the same service will be called before, most likely
     */
    public record Wait(double p50, double p80, int ahead) {

        public Wait corrected(Correction correction) {
            double middle = p50 * correction.middle();
            return new Wait(middle, Math.max(middle, p80 * correction.high()), ahead);
        }
    }

    /** What the plays said of one who waits. */
    private static final class Told {
        private final double[] minutes;
        private long places;

        Told(int plays) {
            minutes = new double[plays];
        }

        Wait wait(int ahead) {
            double[] sorted = minutes.clone();
            Arrays.sort(sorted);
            return new Wait(at(sorted, 0.5), at(sorted, 0.8), ahead);
        }
    }

    /** For each who waits and whose service any counter serves. */
    public <T extends InLine> Map<T, Wait> of(Hall<T> hall) {
        Map<T, Told> told = play(hall, Optional.empty());
        Map<T, Wait> waits = new IdentityHashMap<>();
        told.forEach((ticket, each) -> waits.put(ticket, each.wait(ahead(ticket, each, told))));
        return waits;
    }

    /** As {@link #of}, for one of them alone, in a fraction of the time; without the count of those before. */
    public <T extends InLine> Optional<Wait> of(Hall<T> hall, T one) {
        return Optional.ofNullable(play(hall, Optional.of(one)).get(one)).map(each -> each.wait(0));
    }

    private static <T extends InLine> int ahead(T ticket, Told mine, Map<T, Told> told) {
        return (int) told.entrySet().stream()
                .filter(each -> each.getKey() != ticket && each.getKey().service() == ticket.service()
                        && each.getValue().places < mine.places).count();
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double above = below + 1 < sorted.length ? sorted[below + 1] : sorted[below];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    private <T extends InLine> Map<T, Told> play(Hall<T> hall, Optional<T> only) {
        int served = hall.counters().stream().mapToInt(Hall.Working::served).reduce(0, (a, b) -> a | b);
        List<T> tickets = hall.waiting().stream().filter(each -> (each.service() & served) != 0).toList();
        Map<T, Told> waits = new IdentityHashMap<>();
        tickets.stream().filter(each -> only.isEmpty() || only.get() == each).forEach(each -> waits.put(each, new Told(plays)));
        if (waits.isEmpty()) {
            return waits;
        }
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, Pace> paces = new HashMap<>(hall.paces());
        for (int play = 0; play < plays; play++) {
            playOnce(hall, tickets, paces, random, play, waits);
        }
        return waits;
    }

    private <T extends InLine> void playOnce(Hall<T> hall, List<T> tickets, Map<Integer, Pace> paces, SplittableRandom random, int play,
                                             Map<T, Told> waits) {
        List<Seat<T>> seats = new ArrayList<>(tickets.size());
        tickets.forEach(each -> seats.add(new Seat<>(each)));
        List<Hall.Working> counters = hall.counters();
        double[] free = new double[counters.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = free(counters.get(i), hall.now(), paces, random);
        }
        int missing = waits.size();
        while (!seats.isEmpty() && missing > 0) {
            int counter = first(free);
            if (counter < 0) {
                return;
            }
            double time = free[counter];
            Optional<CallingRule.Choice<Seat<T>>> choice = rule.next(seats, counters.get(counter).served(), (long) time);
            if (choice.isEmpty()) {
                free[counter] = Double.POSITIVE_INFINITY;
                continue;
            }
            Seat<T> called = choice.get().ticket();
            seats.remove(called);
            overtake(called, seats, counters.get(counter).served());
            Told told = waits.get(called.ticket);
            if (told != null) {
                told.minutes[play] = (time - hall.now()) / MILLIS;
                told.places += tickets.size() - seats.size();
                missing--;
            }
            free[counter] = time + pace(paces, called.service()).minutes(normal(random)) * MILLIS;
        }
    }

    private static <T extends InLine> void overtake(Seat<T> called, List<Seat<T>> seats, int served) {
        for (Seat<T> each : seats) {
            if ((each.service() & served) != 0 && each.since() < called.since()) {
                each.overtaken++;
            }
        }
    }

    private static double free(Hall.Working counter, long now, Map<Integer, Pace> paces, SplittableRandom random) {
        double back = Math.max(now, counter.backAt());
        if (counter.busyWith() == 0) {
            return back;
        }
        double gone = (now - counter.busySince()) / MILLIS;
        Pace pace = pace(paces, counter.busyWith());
        for (int i = 0; i < TRIES; i++) {
            double minutes = pace.minutes(normal(random));
            if (minutes > gone) {
                return Math.max(back, now + (minutes - gone) * MILLIS);
            }
        }
        // It takes unusually long already: then it may take about a third as long again.
        return Math.max(back, now + gone / 3 * MILLIS);
    }

    private static Pace pace(Map<Integer, Pace> paces, int service) {
        return paces.computeIfAbsent(service, each -> Pace.usual(8));
    }

    private static int first(double[] free) {
        int first = -1;
        for (int i = 0; i < free.length; i++) {
            if (free[i] < Double.POSITIVE_INFINITY && (first < 0 || free[i] < free[first])) {
                first = i;
            }
        }
        return first;
    }

    /** Box and Muller's way to the standard normal distribution. */
    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Who waits in a play. */
    private static final class Seat<T extends InLine> implements InLine {

        private final T ticket;
        private int overtaken;

        Seat(T ticket) {
            this.ticket = ticket;
            this.overtaken = ticket.overtaken();
        }

        @Override
        public int service() {
            return ticket.service();
        }

        @Override
        public Kind kind() {
            return ticket.kind();
        }

        @Override
        public long since() {
            return ticket.since();
        }

        @Override
        public int overtaken() {
            return overtaken;
        }
    }
}
