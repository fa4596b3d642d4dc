package vn.motcua.centre.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.books.Books;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.sqlite.StoreException;

/** What every kiosk last said of itself; lives in memory, and in the books for the next start. */
public final class KioskBoard {

    private static final Logger LOG = LoggerFactory.getLogger(KioskBoard.class);
    /** A heartbeat that says nothing new is written to the disk at most this often. */
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Books books;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    public KioskBoard(Books books, Clock clock) throws StoreException {
        this.books = books;
        this.clock = clock;
        books.ask().kiosks().forEach(each -> seen.put(each.heartbeat().kiosk(), each));
    }

    /** Sorted by name. */
    public List<Seen> kiosks() {
        return seen.values().stream().sorted(Comparator.comparing(each -> each.heartbeat().name())).toList();
    }

    /** @return true when staff would see a difference */
    boolean heard(Heartbeat heartbeat) {
        Instant now = clock.instant();
        Seen before = seen.put(heartbeat.kiosk(), new Seen(heartbeat, now));
        boolean news = before == null || !before.heartbeat().sameReportAs(heartbeat) || !before.at().plus(Duration.ofSeconds(40)).isAfter(now);
        if (news || written.getOrDefault(heartbeat.kiosk(), Instant.EPOCH).plus(WRITTEN_EVERY).isBefore(now)) {
            write(heartbeat, now);
        }
        return news;
    }

    /** The page has it from memory; a full disk must not make a kiosk look disconnected. */
    private void write(Heartbeat heartbeat, Instant now) {
        try {
            books.writeSeen(heartbeat, now);
            written.put(heartbeat.kiosk(), now);
        } catch (StoreException e) {
            LOG.warn("a heartbeat was not written down: {}", e.getMessage());
        }
    }
}
