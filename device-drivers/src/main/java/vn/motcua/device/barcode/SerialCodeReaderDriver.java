package vn.motcua.device.barcode;

import java.nio.file.Path;
import java.util.List;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.serial.PortSettings;

/**
 * Code readers on a serial line. A device's id is the path of its port. Not the keyboard mode that readers come with: there
 * the input method of the system garbles Vietnamese, and the window in front gets the citizen's data.
 */
public final class SerialCodeReaderDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_READER;
    }

    @Override
    public String name() {
        return "serial";
    }

    @Override
    public List<Option> options() {
        return List.of(
                PortSettings.port("/dev/ttyACM* or /dev/serial/by-id/usb-Reader*", "Cổng nối tiếp của đầu đọc mã; * và ? trong tên cuối.",
                        "The code reader's serial port; * and ? in the last name."),
                PortSettings.baud("Tốc độ cổng, bit mỗi giây; đầu đọc USB không cần đúng.",
                        "Speed of the line, bits a second; USB readers do not mind."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return PortSettings.watch(settings, "code reader", watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        Path port = PortSettings.port(id);
        return SerialCodeReader.listening(port, PortSettings.open(port, settings));
    }
}
