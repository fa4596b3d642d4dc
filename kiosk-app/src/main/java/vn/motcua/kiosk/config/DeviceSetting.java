package vn.motcua.kiosk.config;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Settings;

/**
 * A device of the kiosk.
 *
 * @param id which one the driver is to open; {@link #ANY} takes the first that the driver sees
 */
public record DeviceSetting(DeviceKind kind, DeviceDriver driver, DeviceId id, Settings settings) {

    public static final DeviceId ANY = new DeviceId("*");
}
