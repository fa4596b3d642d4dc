package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * Everything that {@code queue.toml} says: the queue of one branch. Every key is explained in the file.
 *
 * @param branch begins the ids of its kiosks
 */
public record QueueConfig(String branch, String name, Hours hours, Calling calling, Appointments appointments, List<Group> groups,
                          List<Service> services, List<Counter> counters) {

    /** @param lunchTo the same as {@code lunchFrom}: no lunch @param cutOff no number from then on */
    public record Hours(LocalTime opens, LocalTime lunchFrom, LocalTime lunchTo, LocalTime cutOff) {
    }

    /** Weights in tenths. */
    public record Calling(int priority, int appointment, int returned, int mostOvertaken) {
    }

    /**
     * When a citizen with an appointment may say that he is here: so long before its time, so long after it; and until when he is called by it.
     *
     * @param offerEvery  minutes from one time that citizens may choose to the next; 0: only staff move appointments
     * @param offerPlaces appointments of a service at one time
     * @param offerDays   so far ahead
     */
    public record Appointments(int earlyMinutes, int lateMinutes, int onTimeMinutes, int offerEvery, int offerPlaces, int offerDays) {
    }

    /** @param fromAge years, from which the identity card alone is proof; 0 for any age */
    public record Group(String id, String nameVi, String nameEn, int fromAge) {
    }

    public record Service(String letter, String nameVi, String nameEn, String placeVi, String placeEn, int dailyLimit, int usualMinutes) {
    }

    public record Counter(String id, List<String> services) {
        public Counter {
            services = List.copyOf(services);
        }
    }

    private static final int LARGEST_WEIGHT = 200;
    private static final int LONGEST_MINUTES = 240;
    private static final int OLDEST = 100;
    private static final int MOST_PLACES = 50;
    private static final int FARTHEST_DAYS = 60;

    public QueueConfig {
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        counters = List.copyOf(counters);
    }

    public static Checked<QueueConfig> read(Path file) {
        return TomlSource.read(file, top -> {
            Section calling = top.section("calling");
            List<Service> services = top.sections("services").stream().map(QueueConfig::service).toList();
            if (services.isEmpty()) {
                top.missing("services", "at least one table [[services]]");
            }
            return new QueueConfig(
                    top.requiredText("branch", "the beginning of its kiosks' ids, as hn-01", text -> text.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,30}")),
                    top.requiredText("name", "the branch's name"), hours(top.section("hours")),
                    new Calling(calling.number("priority", 10, LARGEST_WEIGHT, 25), calling.number("appointment", 10, LARGEST_WEIGHT, 40),
                            calling.number("returned", 10, LARGEST_WEIGHT, 20), calling.number("most-overtaken", 0, 50, 4)),
                    appointments(top.section("appointments")),
                    top.sections("groups").stream().map(QueueConfig::group).toList(), services, counters(top, services));
        });
    }

    private static Hours hours(Section section) {
        Hours hours = new Hours(section.time("opens", "08:00"), section.time("lunch-from", "11:30"), section.time("lunch-to", "13:30"),
                section.time("cut-off", "16:30"));
        boolean inOrder = hours.opens().isBefore(hours.cutOff()) && !hours.lunchFrom().isBefore(hours.opens())
                && !hours.lunchTo().isBefore(hours.lunchFrom()) && !hours.cutOff().isBefore(hours.lunchTo());
        if (!inOrder) {
            section.wrong("opens", "opens, lunch-from, lunch-to and cut-off in this order", hours.opens());
        }
        return hours;
    }

    private static Appointments appointments(Section section) {
        Appointments times = new Appointments(section.number("early-minutes", 0, LONGEST_MINUTES, 60),
                section.number("late-minutes", 0, LONGEST_MINUTES, 30),
                section.number("on-time-minutes", 0, LONGEST_MINUTES, 10), section.number("offer-every-minutes", 0, LONGEST_MINUTES, 30),
                section.number("offer-places", 1, MOST_PLACES, 2), section.number("offer-days", 1, FARTHEST_DAYS, 14));
        if (times.onTimeMinutes() > times.lateMinutes()) {
            section.wrong("on-time-minutes", "at most late-minutes", times.onTimeMinutes());
        }
        return times;
    }

    private static Group group(Section table) {
        int fromAge = table.number("from-age", 0, OLDEST, 0);
        if (fromAge > 0 && (fromAge < PriorityClaim.YOUNGEST || fromAge % PriorityClaim.STEP > 0)) {
            table.wrong("from-age", "0, or " + PriorityClaim.YOUNGEST + " to " + OLDEST + " in steps of " + PriorityClaim.STEP
                    + ": kiosks say no more of an age", fromAge);
        }
        return new Group(table.requiredText("id", "small letters and dashes",
                        text -> text.matches("[a-z][a-z-]{1,30}") && !text.equals(PriorityClaim.CLAIMED)),
                table.requiredText("name-vi", "its name in Vietnamese"), table.requiredText("name-en", "its name in English"), fromAge);
    }

    private static Service service(Section table) {
        return new Service(table.requiredText("letter", "one capital letter A to Z", text -> text.matches("[A-Z]")),
                table.requiredText("name-vi", "the service's name in Vietnamese"), table.requiredText("name-en", "the service's name in English"),
                table.requiredText("place-vi", "where the counters are, in Vietnamese"),
                table.requiredText("place-en", "where the counters are, in English"),
                table.number("daily-limit", 1, QueueService.LAST_NUMBER, QueueService.LAST_NUMBER),
                table.number("usual-minutes", 1, LONGEST_MINUTES, 8));
    }

    private static List<Counter> counters(Section top, List<Service> services) {
        List<String> letters = services.stream().map(Service::letter).toList();
        List<Section> tables = top.sections("counters");
        Set<String> ids = new HashSet<>();
        List<Counter> counters = tables.stream().map(table -> {
            Counter counter = new Counter(table.requiredText("id", "as it is called: a number, or a number and a letter",
                    text -> text.matches("\\d{1,2}[A-Z]?")), table.texts("services"));
            if (!ids.add(counter.id())) {
                table.wrong("id", "a counter that is not there yet", counter.id());
            }
            if (counter.services().isEmpty()) {
                table.missing("services", "the letters of the services that it serves");
            }
            counter.services().stream().filter(each -> !letters.contains(each))
                    .forEach(each -> table.wrong("services", "letters of the services above", each));
            return counter;
        }).toList();
        letters.stream().filter(letter -> counters.stream().noneMatch(each -> each.services().contains(letter)))
                .forEach(letter -> top.missing("counters", "a counter that serves " + letter));
        if (Set.copyOf(letters).size() < letters.size()) {
            top.wrong("services", "letters of which each stands once", letters);
        }
        return counters;
    }
}
