package vn.motcua.device.simulator;

import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.Caller;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.Summons;

/** A calling unit with nothing behind it but its panel. */
final class SimulatedCaller implements Caller {

    private final CallerPanel panel;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean closed;

    SimulatedCaller(CallerPanel panel) throws DeviceException {
        this.panel = panel;
        panel.attach(this);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Một Cửa", "simulated calling unit");
    }

    @Override
    public DeviceHealth probe() {
        return closed ? new DeviceHealth.Unreachable("closed") : panel.health();
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public void tell(Summons summons) throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
        panel.take(summons);
    }

    void say(DeviceHealth news) {
        health.announce(news);
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        panel.detach(this);
    }
}
