package vn.motcua.device.simulator;

import java.util.Optional;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceId;

/** The contract for a device at a cable that a test can pull. */
abstract class SimulatedDeviceContract extends DeviceContract {

    abstract void unplug();

    abstract void plugIn();

    @Override
    protected DeviceId absent() {
        return new DeviceId("another");
    }

    @Override
    protected void stir() {
        unplug();
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                unplug();
            }

            @Override
            public void putBack() {
                plugIn();
            }
        });
    }
}
