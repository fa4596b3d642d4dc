package vn.motcua.device.folder;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
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

/** Office scanners that save to a share. A device's id is the folder's path. */
public final class FolderDriver implements DeviceDriver {

    private static final List<Option> OPTIONS = List.of(
            new Option("folder", "the folder that the scanner saves to, as a full path; empty when the device's id is the path", Optional.of(""),
                    text -> text.isEmpty() ? Optional.empty() : problem(text)),
            Option.number("patience", 5, 600, 90),
            Option.number("quiet", 1, 120, 6),
            Option.number("settle-millis", 100, 60_000, 1000),
            Option.number("head-start", 0, 600, 30),
            Option.number("dpi", 0, 600, 0));

    private static Optional<String> problem(String text) {
        try {
            return Path.of(text).isAbsolute() ? Optional.empty() : Optional.of("not a full path");
        } catch (InvalidPathException e) {
            return Optional.of("not a path");
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public String name() {
        return "folder";
    }

    /**
     * {@code patience}: seconds until the first page has to be there. {@code quiet}: so many seconds after a page the job is
     * over. {@code settle-millis}: so long a file may not grow before it is taken. {@code head-start}: pages that came so many
     * seconds before the job belong to it. {@code dpi}: of the pictures, 0 to believe them.
     */
    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    /** Reports the folder that is set, while it is there. */
    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        Optional<Path> folder = Optional.of(settings.text("folder")).filter(text -> !text.isEmpty()).map(Path::of);
        return FolderWatch.start(folder, watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        Optional<String> problem = problem(id.value());
        if (problem.isPresent()) {
            throw new DeviceException(Fault.WRONG_SETTINGS, id + ": " + problem.get());
        }
        Path folder = Path.of(id.value());
        if (!Files.isDirectory(folder)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is no folder " + folder);
        }
        return new FolderScanner(folder, new FolderScanner.Pace(Duration.ofSeconds(settings.number("patience")),
                Duration.ofSeconds(settings.number("quiet")), Duration.ofMillis(settings.number("settle-millis")),
                Duration.ofSeconds(settings.number("head-start"))), settings.number("dpi"));
    }
}
