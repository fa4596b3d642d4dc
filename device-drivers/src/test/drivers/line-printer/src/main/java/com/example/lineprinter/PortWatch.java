package com.example.lineprinter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks twice a second whether the port is there. */
final class PortWatch implements AutoCloseable {

    private final Path port;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "line printer watch");
        thread.setDaemon(true);
        return thread;
    });
    private Boolean last;

    PortWatch(Path port, DeviceWatcher watcher) {
        this.port = port;
        announcer.tell(watcher::devices);
        looks.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean there = Files.exists(port);
        if (last == null || last != there) {
            last = there;
            announcer.announce(there ? List.of(new Found(new DeviceId(port.toString()), "line printer")) : List.of());
        }
    }

    @Override
    public void close() {
        looks.shutdown();
        announcer.close();
    }
}
