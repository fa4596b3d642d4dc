package vn.motcua.device.sane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceWatcher;

/** Asks SANE for its devices again and again: it has no way to tell by itself. */
final class SaneWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SaneWatch.class);

    /** Network discovery alone may take 5 s in the airscan backend. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sane-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final SaneList list;
    private final DeviceWatcher watcher;
    private List<SaneList.Entry> last;
    private String lastProblem = "";
    private boolean closed;

    SaneWatch(SaneList list, Duration pause, DeviceWatcher watcher) {
        this.list = list;
        this.watcher = watcher;
        clock.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        List<SaneList.Entry> now = new ArrayList<>();
        String problem = "";
        try {
            now.addAll(list.ask(LIMIT));
        } catch (DeviceException e) {
            problem = e.getMessage();
        }
        tell(now, problem);
    }

    private synchronized void tell(List<SaneList.Entry> now, String problem) {
        if (closed) {
            return;
        }
        if (!problem.isEmpty() && !problem.equals(lastProblem)) {
            log.warn("scanners cannot be listed: {}", problem);
        }
        lastProblem = problem;
        if (now.equals(last)) {
            return;
        }
        last = now;
        watcher.devices(now.stream().map(SaneList.Entry::found).toList());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        clock.shutdownNow();
    }
}
