package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;

/** A kind of device as the kiosk uses it, whichever device plays the part at the moment. */
public final class DeviceRole<D extends Device> {

    private final DeviceKind kind;
    private volatile Optional<DeviceWorker<D>> worker;

    DeviceRole(DeviceKind kind, Optional<DeviceWorker<D>> worker) {
        this.kind = kind;
        this.worker = worker;
    }

    /** The configuration has such a device; whether it works is on the {@link HealthBoard}. */
    public boolean configured() {
        return worker.isPresent();
    }

    Optional<DeviceWorker<D>> worker() {
        return worker;
    }

    /** Another device plays the part from now on. */
    void give(DeviceWorker<D> other) {
        worker = Optional.of(other);
    }

    /**
     * Does a job on the device's thread, after those given before it. The outcome is there by the deadline, counted from now or
     * from the job's last {@link Job.Running#moved}; it arrives on a thread that all listeners share and none may hold up.
     *
     * @param cancellation ends the job early; returns at once, whatever the driver does. A driver that does not come back within
     *                     3 s has its device closed under it
     */
    public <T> CompletableFuture<Outcome<T>> run(Duration deadline, Cancellation cancellation, Job<D, T> job) {
        return worker.map(present -> present.run(deadline, cancellation, job))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Outcome.Failed<>(Fault.NOT_CONNECTED, "the configuration has no " + kind.configurationName(), true)));
    }
}
