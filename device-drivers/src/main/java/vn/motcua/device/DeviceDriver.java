package vn.motcua.device;

import java.util.List;

/**
 * Opens devices of one kind. Found by {@link java.util.ServiceLoader}, so an implementation has a public constructor
 * without parameters. A driver may be shared by several devices; each device is used by one thread at a time.
 */
public interface DeviceDriver {

    /** The kind of device that {@link #open} returns. */
    DeviceKind kind();

    /** Short lower-case name, unique within its kind: "pcsc", "escpos", "sane", "simulator". */
    String name();

    /** Everything that may stand in the device's settings; checked before any device is touched. */
    List<Option> options();

    /** True when no hardware is behind it: needs {@code allow-simulators = true}. */
    default boolean simulated() {
        return false;
    }

    /**
     * Tells which devices are there now, then each change, until closed. The watcher may be called from any thread,
     * but never after {@link AutoCloseable#close} has returned.
     */
    AutoCloseable watch(Settings settings, DeviceWatcher watcher);

    /**
     * Opens the device. Returns within the driver's own connection limit (at most 10 s).
     *
     * @throws DeviceException when the device is missing, busy or refuses; nothing stays open then
     */
    Device open(DeviceId id, Settings settings) throws DeviceException;
}
