package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that {@code working-days.toml} says: when promises of results count. Every key is explained in the file.
 *
 * @param cutOff   what is accepted from then on counts as of the next working day
 * @param closes   until when a result is promised on its day
 * @param holidays days off on which one would work otherwise
 * @param makeUp   Saturdays and Sundays on which one works for another day
 */
public record WorkingDaysConfig(LocalTime cutOff, LocalTime closes, Set<LocalDate> holidays, Set<LocalDate> makeUp) {

    public WorkingDaysConfig {
        holidays = Set.copyOf(holidays);
        makeUp = Set.copyOf(makeUp);
    }

    public static Checked<WorkingDaysConfig> read(Path file) {
        return TomlSource.read(file, top -> {
            Section day = top.section("day");
            Section years = top.section("holidays");
            Section makeUp = top.section("make-up");
            return new WorkingDaysConfig(day.time("cut-off", "15:00"), day.time("closes", "17:00"), dates(years), dates(makeUp));
        });
    }

    /** A key a year, a list of days each: a day is a date, or the first and the last of several with two dots between. */
    private static Set<LocalDate> dates(Section section) {
        Set<LocalDate> dates = new HashSet<>();
        for (String year : section.keys()) {
            for (String text : section.texts(year)) {
                List<String> ends = List.of(text.split("\\.\\."));
                try {
                    LocalDate first = LocalDate.parse(ends.get(0));
                    LocalDate last = LocalDate.parse(ends.get(ends.size() - 1));
                    if (!year.equals(String.valueOf(first.getYear())) || last.isBefore(first) || last.isAfter(first.plusDays(30))) {
                        section.wrong(year, "days of that year, each as " + year + "-01-01 or " + year + "-02-15.." + year + "-02-21", text);
                        continue;
                    }
                    first.datesUntil(last.plusDays(1)).forEach(dates::add);
                } catch (DateTimeParseException e) {
                    section.wrong(year, "days of that year, each as " + year + "-01-01 or " + year + "-02-15.." + year + "-02-21", text);
                }
            }
        }
        return dates;
    }
}
