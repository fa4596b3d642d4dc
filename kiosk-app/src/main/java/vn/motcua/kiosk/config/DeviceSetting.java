package vn.motcua.kiosk.config;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Settings;

/**
 * A device of the kiosk.
 *
 * @param id    which one the driver is to open; {@link #ANY} takes the first that the driver sees
 * @param place 1 for the first of its kind, 2 for the spare one and so on
 * @param roll  metres of paper on a full roll; 0: not a printer, or not known
 */
public record DeviceSetting(DeviceKind kind, DeviceDriver driver, DeviceId id, Settings settings, int place, int roll) {

    public static final DeviceId ANY = new DeviceId("*");

    /** The only one of its kind. */
    public DeviceSetting(DeviceKind kind, DeviceDriver driver, DeviceId id, Settings settings) {
        this(kind, driver, id, settings, 1, 0);
    }

    /** As the table under {@code [devices]} is called: {@code ticket-printer}, {@code ticket-printer-2}. */
    public String name() {
        return name(kind, place);
    }

    static String name(DeviceKind kind, int place) {
        return kind.configurationName() + (place == 1 ? "" : "-" + place);
    }
}
