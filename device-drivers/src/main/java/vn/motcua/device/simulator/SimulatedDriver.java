package vn.motcua.device.simulator;

import java.util.List;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** What the simulators have in common: one device each, at the end of one cable. */
abstract class SimulatedDriver<D extends Device> implements DeviceDriver {

    private final DeviceKind kind;
    private final DeviceWatcher.Found only;
    private final Cable cable;

    /** @param only the one device there is */
    SimulatedDriver(DeviceKind kind, DeviceWatcher.Found only, Cable cable) {
        this.kind = kind;
        this.only = only;
        this.cable = cable;
    }

    /** The device that is certain to be there. */
    abstract D open(Settings settings) throws DeviceException;

    @Override
    public final DeviceKind kind() {
        return kind;
    }

    @Override
    public final String name() {
        return "simulator";
    }

    @Override
    public final boolean simulated() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public final AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return cable.watch(only, watcher);
    }

    @Override
    public final D open(DeviceId id, Settings settings) throws DeviceException {
        if (!id.equals(only.id())) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is only " + only.id());
        }
        return open(settings);
    }
}
