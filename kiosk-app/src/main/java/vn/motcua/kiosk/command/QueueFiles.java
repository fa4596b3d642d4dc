package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.hall.CallingRule;
import vn.motcua.centre.hall.OpeningHours;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.QueueConfig;
import vn.motcua.kiosk.config.QueueFileCheck;
import vn.motcua.kiosk.ticket.QueueService;

/** The queues of the branches, from {@code queue*.toml}. */
public final class QueueFiles {

    private static final int USUAL_MINUTES = 8;

    private QueueFiles() {
    }

    /** @param problems of all files; the plans are those of the files without any */
    record Found(QueueSettings settings, List<Problem> problems) {
    }

    /** Of every branch that has a file. */
    static Found all(WorkingDays days) {
        List<Problem> problems = new ArrayList<>();
        List<QueuePlan> plans = new ArrayList<>();
        for (Path file : files()) {
            Checked<QueueConfig> read = QueueConfig.read(file);
            problems.addAll(read.problems());
            read.value().ifPresent(each -> plans.add(plan(each, hours(each, days))));
        }
        return new Found(QueueSettings.of(plans.toArray(QueuePlan[]::new)), problems);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(ConfigFolder.path())) {
            return files.filter(new QueueFileCheck()::covers).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration cannot be listed", e);
        }
    }

    private static OpeningHours hours(QueueConfig config, WorkingDays days) {
        return new OpeningHours(config.hours().opens(), config.hours().lunchFrom(), config.hours().lunchTo(), config.hours().cutOff(), days);
    }

    private static QueuePlan plan(QueueConfig config, OpeningHours hours) {
        return new QueuePlan(config.branch(), config.name(), config.services().stream().map(each -> new QueuePlan.Service(each.letter(),
                each.nameVi(), each.nameEn(), each.placeVi(), each.placeEn(), each.dailyLimit(), each.usualMinutes())).toList(),
                config.counters().stream().map(each -> new QueuePlan.Counter(each.id(), each.services())).toList(),
                hours, groups(config), rule(config), appointments(config, hours));
    }

    private static List<QueuePlan.PriorityGroup> groups(QueueConfig config) {
        return config.groups().stream().map(each -> new QueuePlan.PriorityGroup(each.id(), each.nameVi(), each.nameEn(), each.fromAge())).toList();
    }

    private static QueuePlan.AppointmentTimes appointments(QueueConfig config, OpeningHours hours) {
        QueueConfig.Appointments times = config.appointments();
        Optional<QueuePlan.Offer> offer = times.offerEvery() == 0 ? Optional.empty()
                : Optional.of(new QueuePlan.Offer(times.offerEvery(), times.offerPlaces(), times.offerDays(), hours));
        return new QueuePlan.AppointmentTimes(times.earlyMinutes(), times.lateMinutes(), times.onTimeMinutes(), offer);
    }

    private static CallingRule rule(QueueConfig config) {
        QueueConfig.Calling calling = config.calling();
        return new CallingRule(calling.priority() / 10.0, calling.appointment() / 10.0, calling.returned() / 10.0, calling.mostOvertaken());
    }

    /**
     * For the centre inside a kiosk: the kiosk's own services and counters, so that both always agree, with the hours, groups and rule of
     * the first file. With simulated devices numbers are given at any time.
     */
    public static QueueSettings ofKiosk(KioskConfig config, WorkingDays days) {
        Optional<QueueConfig> file = files().stream().map(QueueConfig::read).flatMap(each -> each.value().stream()).findFirst();
        OpeningHours hours = config.allowSimulators() ? always() : file.map(each -> hours(each, days)).orElse(OpeningHours.usual(days));
        Map<String, List<String>> counters = new LinkedHashMap<>();
        for (QueueService service : config.services()) {
            Arrays.stream(service.counters().split("\\s*,\\s*")).filter(each -> !each.isBlank())
                    .forEach(each -> counters.computeIfAbsent(each.strip(), id -> new ArrayList<>()).add(service.letter()));
        }
        return QueueSettings.of(new QueuePlan(config.branch().id(), config.branch().name(),
                config.services().stream().map(each -> service(each, file)).toList(),
                counters.entrySet().stream().sorted(Comparator.comparing(each -> each.getKey().length() + each.getKey()))
                        .map(each -> new QueuePlan.Counter(each.getKey(), each.getValue())).toList(),
                hours, file.map(QueueFiles::groups).orElse(List.of()), file.map(QueueFiles::rule).orElse(CallingRule.USUAL),
                file.map(each -> appointments(each, hours(each, days))).orElse(QueuePlan.AppointmentTimes.USUAL)));
    }

    private static QueuePlan.Service service(QueueService service, Optional<QueueConfig> file) {
        int minutes = file.stream().flatMap(each -> each.services().stream()).filter(each -> each.letter().equals(service.letter()))
                .map(QueueConfig.Service::usualMinutes).findFirst().orElse(USUAL_MINUTES);
        return new QueuePlan.Service(service.letter(), service.nameVi(), service.nameEn(),
                service.placeVi(), service.placeEn(), service.dailyLimit(), minutes);
    }

    private static OpeningHours always() {
        return new OpeningHours(LocalTime.MIN, LocalTime.NOON, LocalTime.NOON, LocalTime.MAX, WorkingDays.EVERY_DAY);
    }
}
