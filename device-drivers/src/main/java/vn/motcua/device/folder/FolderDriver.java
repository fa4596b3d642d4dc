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
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;

/** Office scanners that save to a share. A device's id is the folder's path. */
public final class FolderDriver implements DeviceDriver {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final List<Option> OPTIONS = List.of(
            new Option("folder", "the folder that the scanner saves to, as a full path; empty when the device's id is the path", Optional.of(""),
                    text -> text.isEmpty() ? Optional.empty() : problem(text))
                    .described("Thư mục mà máy quét lưu tệp vào, đường dẫn đầy đủ.", "The folder that the scanner saves to, as a full path."),
            Option.number("patience", 5, 600, 90)
                    .described("Số giây chờ trang đầu tiên.", "Seconds until the first page has to be there."),
            Option.number("quiet", 1, 120, 6)
                    .described("Sau bao nhiêu giây không có trang mới thì xong.", "So many seconds after a page, the stack is done."),
            Option.number("settle-millis", 100, 60_000, 1000)
                    .described("Tệp không lớn thêm trong bao lâu thì được đọc, mili giây.",
                            "A file that has not grown for so long is read, milliseconds."),
            Option.number("head-start", 0, 600, 30)
                    .described("Trang lưu trước khi bấm nút bao nhiêu giây vẫn được tính.", "Pages saved so many seconds before the button count."),
            Option.number("dpi", 0, 600, 0)
                    .described("Độ phân giải của ảnh; 0 là tin theo tệp.", "Dots per inch of the pictures; 0 believes them."));

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

    /** Reports the folder that is set, while it is there: file systems of other machines do not tell by themselves. */
    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        Optional<Path> folder = Optional.of(settings.text("folder")).filter(text -> !text.isEmpty()).map(Path::of);
        return RepeatedLook.start("folder watch", LOOK_EVERY, () -> there(folder), watcher);
    }

    private static List<Found> there(Optional<Path> folder) {
        return folder.filter(Files::isDirectory)
                .map(path -> List.of(new Found(new DeviceId(path.toString()), "pages saved to a folder"))).orElse(List.of());
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
