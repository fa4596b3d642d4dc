package vn.motcua.centre.hall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.exchange.PriorityClaim;

/**
 * How a branch queues. Data: a branch changes it without a programmer.
 *
 * @param branch   its id, with which the ids of its kiosks begin: "hn-01"
 * @param name     as on the pages
 * @param groups   who is called earlier by law
 * @param appointments when their citizens may come
 */
public record QueuePlan(String branch, String name, List<Service> services, List<Counter> counters, OpeningHours hours,
                        List<PriorityGroup> groups, CallingRule rule, AppointmentTimes appointments) {

    /** As many as three digits can say. */
    public static final int LAST_NUMBER = 999;

    public QueuePlan {
        services = List.copyOf(services);
        counters = List.copyOf(counters);
        groups = List.copyOf(groups);
        Set<String> letters = new HashSet<>();
        for (Service each : services) {
            if (!letters.add(each.letter())) {
                throw new IllegalArgumentException("two services have the letter " + each.letter());
            }
        }
        for (Counter each : counters) {
            if (!letters.containsAll(each.letters())) {
                throw new IllegalArgumentException("counter " + each.id() + " serves a service that is not there");
            }
        }
    }

    /**
     * What citizens queue for.
     *
     * @param letter       one capital letter, begins the number
     * @param dailyLimit   the last number of a day, 1 to {@link #LAST_NUMBER}
     * @param usualMinutes how long one citizen takes before anything has been learnt
     */
    public record Service(String letter, String nameVi, String nameEn, String placeVi, String placeEn, int dailyLimit, double usualMinutes) {
        public Service {
            if (!letter.matches("[A-Z]") || dailyLimit < 1 || dailyLimit > LAST_NUMBER || usualMinutes <= 0) {
                throw new IllegalArgumentException("service " + letter);
            }
        }
    }

    /**
     * All in minutes.
     *
     * @param early  so much before the time the citizen may say that he is here
     * @param late   so much after it he still may, and the appointment is kept
     * @param onTime who comes so much after it is still called by it; after that by his arrival, at most {@code late}
     * @param offer  the times to which citizens may move an appointment; empty where only staff do that
     */
    public record AppointmentTimes(int early, int late, int onTime, Optional<Offer> offer) {

        public static final AppointmentTimes USUAL = new AppointmentTimes(60, 30, 10);

        /** Only staff move appointments. */
        public AppointmentTimes(int early, int late, int onTime) {
            this(early, late, onTime, Optional.empty());
        }

        public AppointmentTimes {
            if (early < 0 || onTime < 0 || late < onTime) {
                throw new IllegalArgumentException("times of appointments");
            }
        }

        /** Whether who comes now is called by the appointment's time. */
        public boolean callsBy(LocalDateTime at, LocalDateTime now) {
            return !now.isBefore(at.minusMinutes(early)) && !now.isAfter(at.plusMinutes(onTime));
        }
    }

    /**
     * Which times are offered.
     *
     * @param every  minutes from one to the next
     * @param places appointments of a service at one time
     * @param days   so far ahead
     * @param hours  of the branch, also where numbers are given around the clock
     */
    public record Offer(int every, int places, int days, OpeningHours hours) {

        public Offer {
            if (every < 1 || places < 1 || days < 1) {
                throw new IllegalArgumentException("offer of times");
            }
        }

        /** Earliest first, whether somebody has taken them or not. */
        public List<LocalDateTime> after(LocalDateTime now) {
            return now.toLocalDate().datesUntil(now.toLocalDate().plusDays(days + 1L)).flatMap(this::on).filter(each -> each.isAfter(now)).toList();
        }

        private Stream<LocalDateTime> on(LocalDate day) {
            LocalDateTime first = day.atTime(hours.opens());
            return Stream.iterate(first, each -> each.isBefore(day.atTime(hours.cutOff())), each -> each.plusMinutes(every))
                    .filter(hours::givesNumbers);
        }
    }

    /** @param id as called: "3" @param letters of the services it serves */
    public record Counter(String id, List<String> letters) {
        public Counter {
            letters = List.copyOf(letters);
        }

        public int mask() {
            return letters.stream().mapToInt(InLine::mask).reduce(0, (a, b) -> a | b);
        }
    }

    /**
     * @param id      as in the records: "elderly"
     * @param fromAge years, from which the card alone says that somebody is of it; 0 for a group of any age
     */
    public record PriorityGroup(String id, String nameVi, String nameEn, int fromAge) {
    }

    /** @return id of the group; {@link PriorityClaim#CLAIMED} until staff have seen the papers; empty for nobody's */
    public String group(PriorityClaim claim) {
        Optional<PriorityGroup> byAge = groups.stream().filter(each -> each.fromAge() > 0 && claim.aged() >= each.fromAge()).findFirst();
        return byAge.map(PriorityGroup::id).orElse(claim.claimed() && !groups.isEmpty() ? PriorityClaim.CLAIMED : "");
    }

    public Optional<Service> service(String letter) {
        return services.stream().filter(each -> each.letter().equals(letter)).findFirst();
    }

    public Optional<Counter> counter(String id) {
        return counters.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Where a service is served, as on tickets: "3, 4, 5". */
    public String countersOf(String letter) {
        return String.join(", ", counters.stream().filter(each -> each.letters().contains(letter)).map(Counter::id).toList());
    }

    /** As called and printed: A042, or A3-017 from the series that kiosk 3 goes on with when it is cut off. */
    public static String text(String letter, String series, int number) {
        return series.isEmpty() ? String.format(Locale.ROOT, "%s%03d", letter, number)
                : String.format(Locale.ROOT, "%s%s-%03d", letter, series, number);
    }
}
