package vn.motcua.device.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks every second whether the share is there: file systems of other machines do not tell by themselves. */
final class FolderWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "folder-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final Optional<Path> folder;
    private List<Found> last;

    private FolderWatch(Optional<Path> folder) {
        this.folder = folder;
    }

    static FolderWatch start(Optional<Path> folder, DeviceWatcher watcher) {
        FolderWatch watch = new FolderWatch(folder);
        watch.announcer.tell(watcher::devices);
        watch.clock.scheduleWithFixedDelay(watch::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        List<Found> now = folder.filter(Files::isDirectory)
                .map(path -> List.of(new Found(new DeviceId(path.toString()), "pages saved to a folder"))).orElse(List.of());
        if (!now.equals(last)) {
            last = now;
            announcer.announce(now);
        }
    }

    @Override
    public void close() {
        announcer.close();
        clock.shutdownNow();
    }
}
