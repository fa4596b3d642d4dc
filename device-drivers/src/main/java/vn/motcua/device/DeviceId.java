package vn.motcua.device;

/**
 * Which device a driver is to open, in the driver's own words: a reader's name, {@code tcp://host:port}, a SANE device name.
 * Stable across restarts where the hardware allows it.
 */
public record DeviceId(String value) {

    public DeviceId {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a device id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
