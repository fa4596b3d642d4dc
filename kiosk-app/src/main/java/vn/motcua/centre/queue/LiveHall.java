package vn.motcua.centre.queue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.javalin.http.sse.SseClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.hall.Forecast;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.live.Viewer;
import vn.motcua.centre.queue.HallLedger.Sight;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.sqlite.StoreException;

/**
 * Every open page of a branch's queue follows it: soon after a change, at whichever centre it was made, and every few seconds for the
 * minutes in it. The branch is looked at and foretold once for all pages together, however many telephones look.
 */
final class LiveHall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHall.class);
    private static final long TOGETHER_MILLIS = 60;
    private static final long SOON_MILLIS = 300;
    private static final long AT_LEAST_EVERY_MILLIS = 5_000;
    private static final int MOST_VIEWERS = 2_000;
    private static final int LINES = 16;

    private final HallLedger ledger;
    private final Outlooks outlooks;
    private final Database database;
    private final Clock clock;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final List<Runnable> others = new CopyOnWriteArrayList<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "queue-pages"));
    private final ExecutorService lines = Executors.newFixedThreadPool(LINES, task -> daemon(task, "queue-page-line"));

    LiveHall(HallLedger ledger, Outlooks outlooks, Database database, Clock clock) {
        this.ledger = ledger;
        this.outlooks = outlooks;
        this.database = database;
        this.clock = clock;
        database.onAnnounced(this::changedHere);
        pace.scheduleWithFixedDelay(this::send, AT_LEAST_EVERY_MILLIS, AT_LEAST_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A branch as pages see it. @param waits by press @param change the count of changes when it was looked at */
    record Seen(QueuePlan plan, Sight sight, Map<String, Forecast.Wait> waits, long change, long at) {
    }

    /** @param since when it is there, milliseconds */
    private record Page(QueuePlan plan, Function<Seen, Object> drawn, Viewer viewer, long since) {
    }

    /** @param drawn what this page shows of the branch, as a record */
    void open(SseClient client, QueuePlan plan, Function<Seen, Object> drawn) {
        if (pages.size() >= MOST_VIEWERS) {
            client.close();
            return;
        }
        Page page = new Page(plan, drawn, new Viewer(client, "queue", lines), clock.millis());
        pages.add(page);
        client.onClose(() -> pages.remove(page));
        client.keepAlive();
        pace.execute(() -> draw(page));
    }

    void onChange(Runnable told) {
        others.add(told);
    }

    int viewers() {
        return pages.size();
    }

    /** The queue changed here; the other centres on the same books are told. Never blocks. */
    void changed() {
        changedHere();
        database.announce();
    }

    /** A transaction that is still open will have changed the queue. */
    void changesSoon() {
        pace.schedule(this::changedHere, SOON_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void changedHere() {
        changes.incrementAndGet();
        others.forEach(Runnable::run);
        if (!pages.isEmpty() && announced.compareAndSet(false, true)) {
            pace.schedule(this::send, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** As it is now, or was a moment ago when nothing has changed since. */
    Seen look(QueuePlan plan) throws StoreException {
        Seen last = seen.get(plan.branch());
        long change = changes.get();
        if (last == null || last.change() != change || clock.millis() - last.at() > AT_LEAST_EVERY_MILLIS || clock.millis() < last.at()) {
            Sight sight = ledger.sight(plan.branch());
            last = new Seen(plan, sight, outlooks.of(plan, sight), change, clock.millis());
            seen.put(plan.branch(), last);
        }
        return last;
    }

    private void send() {
        announced.set(false);
        long oldest = clock.millis() - Viewer.LONGEST.toMillis();
        pages.stream().filter(each -> each.since() < oldest).forEach(each -> {
            pages.remove(each);
            each.viewer().close();
        });
        pages.forEach(this::draw);
    }

    private void draw(Page page) {
        try {
            page.viewer().show(ExchangeJson.write(page.drawn().apply(look(page.plan()))));
        } catch (StoreException | RuntimeException e) {
            // The page itself says that it is no longer up to date when nothing comes.
            LOG.error("a page of the queue cannot be drawn: {}", e.toString());
        }
    }

    @Override
    public void close() {
        pace.shutdownNow();
        pages.forEach(each -> each.viewer().close());
        lines.shutdownNow();
    }
}
