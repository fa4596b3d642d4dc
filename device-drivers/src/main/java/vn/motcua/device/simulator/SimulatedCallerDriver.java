package vn.motcua.device.simulator;

import java.util.List;

import vn.motcua.device.Caller;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A calling unit without hardware. {@link #panel} shows which cards ring. */
public final class SimulatedCallerDriver implements DeviceDriver {

    /** The one unit there is. */
    public static final DeviceId UNIT = new DeviceId("simulated-caller");

    private final CallerPanel panel = new CallerPanel();

    public CallerPanel panel() {
        return panel;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CALLER;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return panel.cable().watch(new DeviceWatcher.Found(UNIT, "simulated calling unit"), watcher);
    }

    @Override
    public Caller open(DeviceId id, Settings settings) throws DeviceException {
        if (!id.equals(UNIT)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is only " + UNIT);
        }
        return new SimulatedCaller(panel);
    }
}
