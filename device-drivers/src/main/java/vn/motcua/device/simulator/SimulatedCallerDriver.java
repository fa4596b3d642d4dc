package vn.motcua.device.simulator;

import vn.motcua.device.Caller;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Settings;

/** A calling unit without hardware. {@link #panel} shows which cards ring. */
public final class SimulatedCallerDriver extends SimulatedDriver<Caller> {

    /** The one unit there is. */
    public static final DeviceId UNIT = new DeviceId("simulated-caller");

    private final CallerPanel panel;

    public SimulatedCallerDriver() {
        this(new CallerPanel());
    }

    private SimulatedCallerDriver(CallerPanel panel) {
        super(DeviceKind.CALLER, new DeviceWatcher.Found(UNIT, "simulated calling unit"), panel.cable());
        this.panel = panel;
    }

    public CallerPanel panel() {
        return panel;
    }

    @Override
    Caller open(Settings settings) throws DeviceException {
        return new SimulatedCaller(panel);
    }
}
