package vn.motcua.device.isolated;

import java.util.function.Consumer;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;

/** What every kind of isolated device answers in the same way. */
abstract class IsolatedDevice {

    final Tie tie;

    IsolatedDevice(Tie tie) {
        this.tie = tie;
    }

    public final DeviceInfo info() {
        return tie.info();
    }

    public final DeviceHealth probe() throws DeviceException {
        return tie.probe();
    }

    public final void onChange(Consumer<DeviceHealth> listener) {
        tie.health().tell(listener);
    }

    public final void forget() throws DeviceException {
        tie.forget();
    }
}
