package vn.motcua.kiosk.devices;

import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.JournalEvent;

/** What the driver sees of its devices, and which of them is ours. */
final class Lookout implements AutoCloseable {

    private final DeviceSetting setting;
    private final String name;
    private final Room room;
    private final Runnable changed;
    private List<Found> seen = List.of();
    private boolean looked;
    private boolean closed;
    private AutoCloseable watch = () -> { };

    /** @param changed called after each change, on any thread, without a lock held */
    Lookout(DeviceSetting setting, String name, Room room, Runnable changed) {
        this.setting = setting;
        this.name = name;
        this.room = room;
        this.changed = changed;
    }

    /** On a thread of its own, for a driver may look for long before it returns. */
    void start() {
        Thread thread = new Thread(this::watch, name + " watch");
        thread.setDaemon(true);
        thread.start();
        if (target().isEmpty()) {
            room.timer().after(Deadlines.FIRST_LOOK, this::patienceEnds);
        }
    }

    private void watch() {
        try {
            keep(setting.driver().watch(setting.settings(), this::devices));
        } catch (RuntimeException | LinkageError e) {
            room.journal().write(JournalEvent.DRIVER_BUG, new Detail.Device(setting.kind(), setting.place()), Detail.Thrown.by(e));
            patienceEnds();
        }
    }

    private void keep(AutoCloseable started) {
        synchronized (this) {
            if (!closed) {
                watch = started;
                return;
            }
        }
        end(started);
    }

    private void devices(List<Found> present) {
        synchronized (this) {
            if (closed || looked && present.equals(seen)) {
                return;
            }
            looked = true;
            seen = List.copyOf(present);
        }
        changed.run();
    }

    private void patienceEnds() {
        synchronized (this) {
            if (closed || looked) {
                return;
            }
            looked = true;
        }
        changed.run();
    }

    /** The device to open; empty while none is chosen by the configuration and none is seen. */
    synchronized Optional<DeviceId> target() {
        return setting.id().equals(DeviceSetting.ANY) ? seen.stream().map(Found::id).findFirst() : Optional.of(setting.id());
    }

    /** True as well while nothing is known yet. */
    synchronized boolean sees(DeviceId id) {
        return !looked || seen.stream().anyMatch(found -> found.id().equals(id));
    }

    /** Why there is no target, for the technician. */
    String nothing() {
        return "driver " + setting.driver().name() + " sees no device";
    }

    @Override
    public void close() {
        AutoCloseable last;
        synchronized (this) {
            closed = true;
            last = watch;
        }
        Thread closing = new Thread(() -> end(last), name + " watch close");
        closing.setDaemon(true);
        closing.start();
    }

    private void end(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) {
            room.journal().write(JournalEvent.DRIVER_BUG, new Detail.Device(setting.kind(), setting.place()), Detail.Thrown.by(e));
        }
    }
}
