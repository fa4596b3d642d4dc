package vn.motcua.kiosk.devices;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceException;

/** Something to be done with a device, on its thread. */
@FunctionalInterface
public interface Job<D extends Device, T> {

    T on(D device, Running running) throws DeviceException;

    /** The job's tie to whoever waits for it. */
    interface Running {

        /** To hand to the driver, and to ask between steps that cannot be aborted. */
        Cancellation cancellation();

        /** Something came of it, such as a page: the deadline begins anew. */
        void moved();
    }
}
