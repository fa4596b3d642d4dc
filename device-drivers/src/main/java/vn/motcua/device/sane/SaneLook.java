package vn.motcua.device.sane;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceWatcher.Found;

/** What SANE sees now; none when it cannot be asked, which is logged once. Used on one thread. */
final class SaneLook implements Supplier<List<Found>> {

    private static final Logger log = LoggerFactory.getLogger(SaneLook.class);

    /** Network discovery alone may take 5 s in the airscan backend. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SaneList list;
    private String lastProblem = "";

    SaneLook(SaneList list) {
        this.list = list;
    }

    @Override
    public List<Found> get() {
        try {
            List<Found> now = list.ask(LIMIT).stream().map(SaneList.Entry::found).toList();
            lastProblem = "";
            return now;
        } catch (DeviceException e) {
            if (!e.getMessage().equals(lastProblem) && !Thread.currentThread().isInterrupted()) {
                log.warn("scanners cannot be listed: {}", e.getMessage());
            }
            lastProblem = e.getMessage();
            return List.of();
        }
    }
}
