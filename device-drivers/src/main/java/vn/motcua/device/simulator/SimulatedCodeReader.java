package vn.motcua.device.simulator;

import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;

/** A code reader with nothing behind it but its panel. */
final class SimulatedCodeReader implements CodeReader {

    private final CodeReaderPanel panel;
    private final Announcer<String> codes = new Announcer<>();
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean closed;

    SimulatedCodeReader(CodeReaderPanel panel) throws DeviceException {
        this.panel = panel;
        panel.attach(this);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Một Cửa", "simulated code reader");
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
    public void onCode(Consumer<String> listener) {
        codes.tell(listener);
    }

    void say(String text) {
        codes.announce(text);
    }

    void say(DeviceHealth news) {
        health.announce(news);
    }

    @Override
    public void close() {
        closed = true;
        codes.close();
        health.close();
        panel.detach(this);
    }
}
