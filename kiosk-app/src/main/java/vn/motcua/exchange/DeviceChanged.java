package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;

/** A device went from one state to another; the history behind the heartbeat's picture of now. */
public record DeviceChanged(DeviceReport device, LocalDateTime at) implements Message {

    public static final String TYPE = "device-changed";

    public DeviceChanged {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return TYPE;
    }
}
