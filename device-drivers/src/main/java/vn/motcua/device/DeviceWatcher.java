package vn.motcua.device;

import java.util.List;

/** Told of every change in the set of devices that a driver sees. */
@FunctionalInterface
public interface DeviceWatcher {

    /** @param present all devices present now, in a stable order; empty when there are none */
    void devices(List<Found> present);

    /** A device that can be opened; {@code description} is for technicians. */
    record Found(DeviceId id, String description) {
    }
}
