package vn.motcua.device.escl;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks every few seconds whether a scanner of known address answers. */
final class AddressWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "escl-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final Cancellation closing = new Cancellation();
    private final EsclAddress address;
    private final EsclLine line;
    private List<Found> last;

    private AddressWatch(EsclAddress address, EsclLine line) {
        this.address = address;
        this.line = line;
    }

    static AddressWatch start(EsclAddress address, EsclLine line, DeviceWatcher watcher) {
        AddressWatch watch = new AddressWatch(address, line);
        watch.announcer.tell(watcher::devices);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        List<Found> now = answers() ? List.of(new Found(new DeviceId(address.toString()), "eSCL scanner at " + address.base().getHost())) : List.of();
        if (!now.equals(last)) {
            last = now;
            announcer.announce(now);
        }
    }

    /** Any answer will do: a scanner that is busy or refuses is there. */
    private boolean answers() {
        try {
            line.get(address.resource("ScannerStatus"), LIMIT, closing);
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.cancel();
        announcer.close();
        clock.shutdownNow();
    }
}
