package vn.motcua.kiosk.devices;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A driver that does what a test tells it to, and says nothing that the test did not tell. */
public final class ScriptedDriver implements DeviceDriver {

    /** What happens when the device is opened. */
    @FunctionalInterface
    public interface Opening {
        Device open(DeviceId id, Settings settings) throws DeviceException;
    }

    private final DeviceKind kind;
    private final String name;
    private final List<Option> options;
    private final boolean simulated;
    private final List<DeviceWatcher> watchers = new CopyOnWriteArrayList<>();
    private volatile Opening opening;

    private ScriptedDriver(DeviceKind kind, String name, boolean simulated, List<Option> options, Opening opening) {
        this.kind = kind;
        this.name = name;
        this.simulated = simulated;
        this.options = options;
        this.opening = opening;
    }

    /** Cannot be opened: for tests of the configuration alone. */
    public static ScriptedDriver named(DeviceKind kind, String name, Option... options) {
        return new ScriptedDriver(kind, name, false, List.of(options), (id, settings) -> {
            throw new AssertionError("opened");
        });
    }

    public static ScriptedDriver simulator(DeviceKind kind) {
        return new ScriptedDriver(kind, "simulator", true, List.of(), (id, settings) -> {
            throw new AssertionError("opened");
        });
    }

    public static ScriptedDriver opening(DeviceKind kind, Opening opening) {
        return new ScriptedDriver(kind, "scripted", false, List.of(), opening);
    }

    /** From now on the device opens like this. */
    public void opens(Opening other) {
        opening = other;
    }

    /** The driver sees these devices, and no others. */
    public void sees(Found... present) {
        watchers.forEach(watcher -> watcher.devices(List.of(present)));
    }

    public int watchers() {
        return watchers.size();
    }

    @Override
    public DeviceKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Option> options() {
        return options;
    }

    @Override
    public boolean simulated() {
        return simulated;
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        return opening.open(id, settings);
    }
}
