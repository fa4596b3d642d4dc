package vn.motcua.centre.alarm;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.staff.StaffRoutes;
import vn.motcua.centre.staff.StaffRoutes.Standing;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.sqlite.StoreException;

/**
 * Watches for urgent alerts that nobody takes, and tells each of them once in every way, whichever centre sees it first. What a way
 * did not take is told again at the next look.
 */
public final class Alarms implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final AlarmSettings settings;
    private final String branch;
    private final StaffRoutes staff;
    private final Database database;
    private final Clock clock;
    private final List<Way> ways = new ArrayList<>();
    /** Since when this centre sees an alert standing; used on one thread. */
    private final Map<String, Instant> standing = new HashMap<>();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(Alarms::daemon);

    /** @param every between two looks */
    public Alarms(AlarmSettings settings, String branch, StaffRoutes staff, Database database, CentreWords words, Clock clock, Duration every) {
        this.settings = settings;
        this.branch = branch;
        this.staff = staff;
        this.database = database;
        this.clock = clock;
        settings.mail().ifPresent(mail -> ways.add(new ByMail(mail, words)));
        settings.webhook().ifPresent(address -> ways.add(new ByWebhook(address)));
        if (!ways.isEmpty()) {
            pace.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "alarms");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        try {
            Instant now = clock.instant();
            List<Standing> urgent = staff.standing().stream().filter(Standing::urgent).toList();
            standing.keySet().retainAll(urgent.stream().map(Standing::id).toList());
            urgent.forEach(each -> standing.putIfAbsent(each.id(), now));
            List<Standing> due = urgent.stream().filter(each -> !standing.get(each.id()).plus(settings.after()).isAfter(now)).toList();
            for (Way way : ways) {
                tell(way, due);
            }
        } catch (StoreException | RuntimeException e) {
            LOG.error("alerts were not looked at: {}", e.toString());
        }
    }

    private void tell(Way way, List<Standing> due) throws StoreException {
        List<Standing> mine = new ArrayList<>();
        for (Standing each : due) {
            if (claim(way, each)) {
                mine.add(each);
            }
        }
        if (mine.isEmpty()) {
            return;
        }
        try {
            way.tell(branch, mine);
        } catch (IOException e) {
            LOG.warn("{} alerts were not told and will be again: {}", mine.size(), e.getMessage());
            for (Standing each : mine) {
                release(way, each);
            }
        }
    }

    /** True for one centre only. */
    private boolean claim(Way way, Standing alert) throws StoreException {
        return database.write(handle -> handle.execute("insert into alarm_told (alert, way, at) values (?, ?, ?) on conflict do nothing",
                alert.id(), way.name(), clock.millis())) == 1;
    }

    private void release(Way way, Standing alert) throws StoreException {
        database.write(handle -> handle.execute("delete from alarm_told where alert = ? and way = ?", alert.id(), way.name()));
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }
}
