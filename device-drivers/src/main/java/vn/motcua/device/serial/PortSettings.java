package vn.motcua.device.serial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;

/** How settings name the serial port that a device hangs on, and its speed. A device's id is the path of its port. */
public final class PortSettings {

    private static final String PORT = "port";
    private static final String BAUD = "baud";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private PortSettings() {
    }

    /** Must be given. @param example of a path that its devices have, as "/dev/ttyACM*" */
    public static Option port(String example, String vietnamese, String english) {
        return Option.required(PORT, "a path such as " + example, PortSettings::problem).described(vietnamese, english);
    }

    /** 1200 to 921 600 bits a second, usually 9600. */
    public static Option baud(String vietnamese, String english) {
        return Option.number(BAUD, 1200, 921_600, 9600).described(vietnamese, english);
    }

    private static Optional<String> problem(String port) {
        try {
            PortPattern.parse(port);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("no such path");
        }
    }

    /** @param kind of device that hangs on such a port, as "code reader" */
    public static AutoCloseable watch(Settings settings, String kind, DeviceWatcher watcher) {
        PortPattern pattern = PortPattern.parse(settings.text(PORT));
        return RepeatedLook.start(kind + " watch", LOOK_EVERY, () -> pattern.ports().stream()
                .map(port -> new Found(new DeviceId(port.toString()), kind + " on the serial port " + port)).toList(), watcher);
    }

    /** @throws DeviceException when it is no path */
    public static Path port(DeviceId id) throws DeviceException {
        try {
            return Path.of(id.value());
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, id + " is no path", e);
        }
    }

    /** Without flow control, at the speed that the settings say. @throws DeviceException when the port is not there, taken or forbidden */
    public static SerialLine open(Path port, Settings settings) throws DeviceException {
        return SerialLine.open(port, settings.number(BAUD), SerialLine.Flow.NONE);
    }
}
