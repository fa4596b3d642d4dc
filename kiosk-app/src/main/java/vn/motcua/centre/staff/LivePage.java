package vn.motcua.centre.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.javalin.http.sse.SseClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.live.Viewer;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.sqlite.StoreException;

/**
 * Sends the overview to every open page: soon after a change, and every five seconds anyway, for the clocks in it. Changes that come
 * together are sent together, and a browser on a slow line gets the newest state, not all of them.
 */
final class LivePage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final long TOGETHER_MILLIS = 100;
    private static final long AT_LEAST_EVERY_MILLIS = 5_000;
    private static final int MOST_VIEWERS = 64;

    private final BranchToday today;
    private final Clock clock;
    /** Since when each is there. */
    private final Map<Viewer, Instant> viewers = new ConcurrentHashMap<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "staff-page"));
    private final ExecutorService lines = Executors.newCachedThreadPool(task -> daemon(task, "staff-page-line"));

    LivePage(BranchToday today, Clock clock) {
        this.clock = clock;
        this.today = today;
        pace.scheduleWithFixedDelay(this::send, AT_LEAST_EVERY_MILLIS, AT_LEAST_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void open(SseClient client) {
        if (viewers.size() >= MOST_VIEWERS) {
            client.close();
            return;
        }
        Viewer viewer = new Viewer(client, "overview", lines);
        viewers.put(viewer, clock.instant());
        client.onClose(() -> viewers.remove(viewer));
        client.keepAlive();
        changed();
    }

    /** Never blocks. */
    void changed() {
        if (!viewers.isEmpty() && announced.compareAndSet(false, true)) {
            pace.schedule(this::send, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        announced.set(false);
        Instant oldest = clock.instant().minus(Viewer.LONGEST);
        viewers.forEach((viewer, since) -> {
            if (since.isBefore(oldest)) {
                viewers.remove(viewer);
                viewer.close();
            }
        });
        if (viewers.isEmpty()) {
            return;
        }
        try {
            String overview = ExchangeJson.write(today.now());
            viewers.keySet().forEach(viewer -> viewer.show(overview));
        } catch (StoreException | RuntimeException e) {
            // The page itself says that it is no longer up to date when nothing comes.
            LOG.error("the staff's page cannot be drawn: {}", e.toString());
        }
    }

    @Override
    public void close() {
        pace.shutdownNow();
        viewers.keySet().forEach(Viewer::close);
        lines.shutdownNow();
    }
}
