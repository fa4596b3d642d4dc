package vn.motcua.device;

/** What the device says of itself; an empty text where it says nothing. */
public record DeviceInfo(String maker, String model, String serial, String firmware) {

    public static final DeviceInfo UNKNOWN = new DeviceInfo("", "", "", "");

    public static DeviceInfo model(String maker, String model) {
        return new DeviceInfo(maker, model, "", "");
    }
}
