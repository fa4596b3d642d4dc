package vn.motcua.device.barcode;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.serial.PortPattern;
import vn.motcua.device.serial.PortWatch;

/**
 * Code readers on a serial line. A device's id is the path of its port. Not the keyboard mode that readers come with: there
 * the input method of the system garbles Vietnamese, and the window in front gets the citizen's data.
 */
public final class SerialCodeReaderDriver implements DeviceDriver {

    private static final String PORT = "port";
    private static final String BAUD = "baud";

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
                Option.required(PORT, "a path such as /dev/ttyACM* or /dev/serial/by-id/usb-Reader*", SerialCodeReaderDriver::problem)
                    .described("Cổng nối tiếp của đầu đọc mã; * và ? trong tên cuối.", "The code reader's serial port; * and ? in the last name."),
                Option.number(BAUD, 1200, 921_600, 9600)
                    .described("Tốc độ cổng, bit mỗi giây; đầu đọc USB không cần đúng.",
                            "Speed of the line, bits a second; USB readers do not mind."));
    }

    private static Optional<String> problem(String port) {
        try {
            PortPattern.parse(port);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("no such path");
        }
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return PortWatch.start(PortPattern.parse(settings.text(PORT)), "code reader", watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        Path port;
        try {
            port = Path.of(id.value());
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, id + " is no path", e);
        }
        return SerialCodeReader.open(port, settings.number(BAUD));
    }
}
