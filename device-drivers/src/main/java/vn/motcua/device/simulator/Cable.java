package vn.motcua.device.simulator;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;

/** The cable of a simulated device, and who watches it. Thread-safe. */
final class Cable {

    private static final String PULLED = "the simulated cable is pulled";

    private final List<Runnable> watches = new ArrayList<>();
    private boolean plugged = true;

    synchronized boolean plugged() {
        return plugged;
    }

    /** @return false when it was so already */
    boolean change(boolean now) {
        List<Runnable> due;
        synchronized (this) {
            if (plugged == now) {
                return false;
            }
            plugged = now;
            due = List.copyOf(watches);
        }
        due.forEach(Runnable::run);
        return true;
    }

    DeviceHealth health() {
        return plugged() ? DeviceHealth.ready() : new DeviceHealth.Unreachable(PULLED);
    }

    void required() throws DeviceException {
        if (!plugged()) {
            throw new DeviceException(Fault.NOT_CONNECTED, PULLED);
        }
    }

    /** Reports the device at its end while the cable is plugged. */
    AutoCloseable watch(DeviceWatcher.Found device, DeviceWatcher watcher) {
        Announcer<List<DeviceWatcher.Found>> announcer = new Announcer<>();
        announcer.tell(watcher::devices);
        Runnable report = () -> announcer.announce(plugged() ? List.of(device) : List.of());
        synchronized (this) {
            watches.add(report);
        }
        report.run();
        return () -> {
            synchronized (this) {
                watches.remove(report);
            }
            announcer.close();
        };
    }
}
