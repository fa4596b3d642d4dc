package vn.motcua.device.serial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The ports that this machine has, for the technician who named one that it has not. */
public final class PortsHere {

    /** Names that stay the same wherever the plug goes, USB's printer class, and ports by number. */
    private static final List<Path> FOLDERS = List.of(Path.of("/dev/serial/by-id"), Path.of("/dev/usb"), Path.of("/dev"));
    private static final String NAMES = "{usb-*,lp[0-9]*,ttyUSB*,ttyACM*}";

    private PortsHere() {
    }

    public static String sentence() {
        TreeSet<Path> ports = new TreeSet<>();
        FOLDERS.stream().filter(Files::isDirectory).forEach(folder -> list(folder, ports));
        return ports.isEmpty() ? "no USB or serial port is plugged in here"
                : "here are " + String.join(", ", ports.stream().map(Path::toString).toList());
    }

    private static void list(Path folder, TreeSet<Path> ports) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
            files.forEach(ports::add);
        } catch (IOException e) {
            // A folder that cannot be listed has nothing to suggest.
            return;
        }
    }
}
