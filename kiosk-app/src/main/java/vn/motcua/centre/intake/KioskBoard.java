package vn.motcua.centre.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.books.Books;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.sqlite.StoreException;

/**
 * What every kiosk last said of itself; lives in memory, and in the books for the next start. Centres that share their books hear
 * of each other's kiosks through them.
 */
public final class KioskBoard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskBoard.class);
    /** A heartbeat that says nothing new is written to a file of one's own at most this often. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);
    /** Other centres learn this often that a kiosk still beats; heartbeats of that time are written together. */
    private static final long SHARED_EVERY_MILLIS = 250;
    /** The clocks of centres that share their books may differ by this much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private final Books books;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> written = new ConcurrentHashMap<>();
    private final Map<String, Seen> unwritten = new ConcurrentHashMap<>();
    private final Optional<ScheduledExecutorService> pace;
    private volatile Instant refreshed = Instant.EPOCH;

    public KioskBoard(Books books, Clock clock) throws StoreException {
        this.books = books;
        this.clock = clock;
        refresh();
        pace = books.database().isShared() ? Optional.of(Executors.newSingleThreadScheduledExecutor(KioskBoard::daemon)) : Optional.empty();
        pace.ifPresent(each -> each.scheduleWithFixedDelay(this::share, SHARED_EVERY_MILLIS, SHARED_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "kiosk-board");
        thread.setDaemon(true);
        return thread;
    }

    /** Sorted by name. */
    public List<Seen> kiosks() {
        if (pace.isPresent()) {
            try {
                refresh();
            } catch (StoreException e) {
                LOG.warn("kiosks of other centres are as they were: {}", e.getMessage());
            }
        }
        return seen.values().stream().sorted(Comparator.comparing(each -> each.heartbeat().name())).toList();
    }

    /** Takes over what other centres heard since the last time. */
    private synchronized void refresh() throws StoreException {
        Instant now = clock.instant();
        books.ask().kiosks(refreshed.equals(Instant.EPOCH) ? Instant.EPOCH : refreshed.minus(CLOCKS_DIFFER))
                .forEach(each -> seen.merge(each.heartbeat().kiosk(), each, (mine, theirs) -> theirs.at().isAfter(mine.at()) ? theirs : mine));
        refreshed = now;
    }

    /** @return true when staff would see a difference */
    boolean heard(Heartbeat heartbeat) {
        Seen now = new Seen(heartbeat, clock.instant());
        Seen before = seen.put(heartbeat.kiosk(), now);
        boolean news = before == null || !before.heartbeat().sameReportAs(heartbeat) || !before.at().plus(Duration.ofSeconds(40)).isAfter(now.at());
        if (news || pace.isEmpty() && written.getOrDefault(heartbeat.kiosk(), Instant.EPOCH).plus(WRITTEN_EVERY).isBefore(now.at())) {
            write(List.of(now));
        } else if (pace.isPresent()) {
            unwritten.put(heartbeat.kiosk(), now);
        }
        return news;
    }

    private void share() {
        List<Seen> together = List.copyOf(unwritten.values());
        if (!together.isEmpty() && write(together)) {
            together.forEach(each -> unwritten.remove(each.heartbeat().kiosk(), each));
        }
    }

    /** The page has it from memory; a full disk must not make a kiosk look disconnected. */
    private boolean write(List<Seen> kiosks) {
        try {
            books.writeSeen(kiosks);
            kiosks.forEach(each -> written.put(each.heartbeat().kiosk(), each.at()));
            return true;
        } catch (StoreException | RuntimeException e) {
            LOG.warn("heartbeats of {} kiosks were not written down: {}", kiosks.size(), e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        pace.ifPresent(ScheduledExecutorService::shutdownNow);
    }
}
