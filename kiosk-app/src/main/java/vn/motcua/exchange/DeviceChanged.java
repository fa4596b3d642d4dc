package vn.motcua.exchange;

import java.time.LocalDateTime;

/** A device went from one state to another; the history behind the heartbeat's picture of now. */
public record DeviceChanged(DeviceReport device, LocalDateTime at) implements Message {

    public static final String TYPE = "device-changed";

    @Override
    public String type() {
        return TYPE;
    }
}
