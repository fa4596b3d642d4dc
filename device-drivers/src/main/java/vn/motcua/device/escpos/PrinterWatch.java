package vn.motcua.device.escpos;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks every few seconds whether the printer that is set is there, and which other lines could have one. */
final class PrinterWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterWatch.class);
    private static final long LOOK_EVERY_MILLIS = 2000;
    /** Names that stay the same wherever the plug goes, and the printer class of USB. */
    private static final List<Path> SUGGESTIONS = List.of(Path.of("/dev/serial/by-id"), Path.of("/dev/usb"));

    private final DeviceId id;
    private final PrinterAddress address;
    private final Lock turn;
    private final DeviceWatcher watcher;
    private boolean closed;
    private boolean seen;
    private List<Found> told;

    PrinterWatch(DeviceId id, PrinterAddress address, Lock turn, DeviceWatcher watcher) {
        this.id = id;
        this.address = address;
        this.turn = turn;
        this.watcher = watcher;
    }

    void start() {
        Thread thread = new Thread(this::lookOn, "printer watch " + address);
        thread.setDaemon(true);
        thread.start();
    }

    private void lookOn() {
        do {
            List<Found> present = look();
            tell(present);
        } while (pause());
    }

    private List<Found> look() {
        List<Found> present = new ArrayList<>();
        // While somebody talks with it, it is there as it was; a second connection could disturb the first.
        if (turn.tryLock()) {
            try {
                seen = address.reachable();
            } finally {
                turn.unlock();
            }
        }
        if (seen) {
            present.add(new Found(id, address.description()));
        }
        SUGGESTIONS.forEach(folder -> suggest(folder, present));
        return present;
    }

    private void suggest(Path folder, List<Found> present) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "{lp*,usb-*}")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                String scheme = file.getFileName().toString().startsWith("lp") ? "file" : "serial";
                Found found = new Found(new DeviceId(scheme + "://" + file), "a line that could have a printer");
                if (!id.value().startsWith(found.id().value())) {
                    present.add(found);
                }
            }
        } catch (IOException e) {
            LOG.debug("cannot list {}: {}", folder, e.getMessage());
        }
    }

    private synchronized void tell(List<Found> present) {
        if (!closed && !present.equals(told)) {
            told = present;
            watcher.devices(List.copyOf(present));
        }
    }

    private synchronized boolean pause() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
        try {
            for (long rest = LOOK_EVERY_MILLIS; !closed && rest > 0;
                    rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(rest);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
