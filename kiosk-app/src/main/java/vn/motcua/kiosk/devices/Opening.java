package vn.motcua.kiosk.devices;

import java.util.function.Consumer;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.kiosk.config.DeviceSetting;

/**
 * Opens a device, listens to it and asks it once: one call into the driver, so that one deadline covers it.
 *
 * @param ears also hear what the device says while it is being opened
 */
record Opening<D extends Device>(DeviceSetting setting, Class<D> type, Ears<D> ears) {

    /** An open device as its first probe found it. */
    record Opened<D extends Device>(D device, DeviceId id, DeviceHealth health) {
    }

    /** @param heard told of the health that the device reports by itself @param gate lets its other words through */
    Opened<D> perform(DeviceId target, Job.Running running, Consumer<DeviceHealth> heard, Consumer<Runnable> gate) throws DeviceException {
        Device fresh = setting.driver().open(target, setting.settings());
        running.cancellation().onCancel(fresh::close);
        try {
            D ours = type.cast(fresh);
            ours.onChange(heard);
            ears.listen(ours, gate);
            return new Opened<>(ours, target, ours.probe());
        } catch (DeviceException | RuntimeException | Error e) {
            fresh.close();
            throw e;
        }
    }
}
