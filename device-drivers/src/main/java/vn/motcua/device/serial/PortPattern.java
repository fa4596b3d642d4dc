package vn.motcua.device.serial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which serial ports are meant: a path whose last name may hold {@code *} and {@code ?}, because a device that is plugged
 * again often comes back as another tty.
 */
public record PortPattern(Path folder, String name) {

    /** @throws IllegalArgumentException when it is no absolute path */
    public static PortPattern parse(String text) {
        Path path = Path.of(text);
        if (!path.isAbsolute() || path.getFileName() == null || path.getParent().toString().matches(".*[*?].*")) {
            throw new IllegalArgumentException("a path such as /dev/ttyACM* or /dev/serial/by-id/usb-Reader*");
        }
        return new PortPattern(path.getParent(), path.getFileName().toString());
    }

    /** The ports that are there, in the order of their names. */
    public List<Path> ports() {
        List<Path> ports = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name)) {
                found.forEach(ports::add);
            } catch (IOException e) {
                // A folder that cannot be listed has no ports for us.
                return List.of();
            }
        }
        ports.removeIf(port -> !Files.exists(port));
        ports.sort(Comparator.naturalOrder());
        return ports;
    }
}
