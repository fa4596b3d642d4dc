package vn.motcua.device.sane;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;

/** Every scanner that SANE has a backend for, and through its airscan backend most network scanners. */
public final class SaneDriver implements DeviceDriver {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(9);
    /** A word, or words in double quotes. */
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final List<Option> OPTIONS = List.of(
            Option.text("device", "a SANE device name, * for any part: airscan:*", "*")
                    .described("Tên máy quét như lệnh scanimage -L; * thay cho phần bất kỳ.",
                            "The scanner's name as scanimage -L has it, with * for any part."),
            Option.text("mode", "the device's own word for its scan mode, empty to choose by colour", "")
                    .described("Chế độ quét theo cách gọi của máy; để trống thì tự chọn.",
                            "The scanner's own word for its mode; empty to choose by colour."),
            Option.oneOf("paper", "a4", "a4", "a5", "full")
                    .described("Khổ giấy được quét.", "The size of paper that is scanned."),
            Option.text("extra", "more arguments for scanimage: --swcrop=yes --buffer-size 64", "")
                    .described("Tham số thêm cho scanimage.", "More arguments for scanimage."),
            Option.number("silence", 5, 600, 60)
                    .described("Số giây không có dấu hiệu gì thì bỏ lượt quét.", "Seconds without a sign until a job is given up."),
            Option.number("poll", 1, 3600, 10)
                    .described("Bao nhiêu giây tìm lại máy quét một lần.", "Seconds between two looks for scanners."),
            new Option("config-dir", "a folder with SANE's dll.conf, empty for the system's", Optional.of(""), SaneDriver::folderProblem)
                    .described("Thư mục có dll.conf của SANE; để trống là của hệ thống.", "Folder with SANE's dll.conf; empty for the system's."),
            Option.text("program", "scanimage, or a path to it", "scanimage")
                    .described("Chương trình scanimage hoặc đường dẫn đến nó.", "The program scanimage, or a path to it."));

    private final Map<DeviceId, DeviceInfo> seen = new ConcurrentHashMap<>();
    private final ToLongFunction<Path> freeSpace;

    public SaneDriver() {
        this(folder -> folder.toFile().getUsableSpace());
    }

    /** @param freeSpace usable bytes where a folder lies */
    SaneDriver(ToLongFunction<Path> freeSpace) {
        this.freeSpace = freeSpace;
    }

    private static Optional<String> folderProblem(String value) {
        return value.isEmpty() || Files.isDirectory(Path.of(value)) ? Optional.empty() : Optional.of("there is no such folder");
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public String name() {
        return "sane";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        SaneList list = new SaneList(scanimage(settings), settings.text("device"), seen);
        return RepeatedLook.start("sane watch", Duration.ofSeconds(settings.number("poll")), new SaneLook(list), watcher);
    }

    /** @param wanted a SANE device name, or a pattern with * that takes the first device it fits */
    @Override
    public Device open(DeviceId wanted, Settings settings) throws DeviceException {
        Scanimage scanimage = scanimage(settings);
        DeviceId id = wanted.value().contains("*") ? firstOf(wanted, scanimage) : wanted;
        OptionSheet sheet = OptionSheet.parse(scanimage.ask(OPEN_LIMIT, List.of("-d", id.value(), "-A")));
        return new SaneScanner(scanimage, id, seen.getOrDefault(id, DeviceInfo.UNKNOWN), sheet, wishes(settings), freeSpace);
    }

    private DeviceId firstOf(DeviceId pattern, Scanimage scanimage) throws DeviceException {
        return new SaneList(scanimage, pattern.value(), seen).ask(OPEN_LIMIT).stream().map(SaneList.Entry::id).findFirst()
                .orElseThrow(() -> new DeviceException(Fault.NOT_CONNECTED, "SANE sees no scanner " + pattern));
    }

    private static Scanimage scanimage(Settings settings) {
        return new Scanimage(settings.text("program"), settings.text("config-dir"));
    }

    private static SaneScanner.Wishes wishes(Settings settings) {
        List<String> extra = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(settings.text("extra"));
        while (matcher.find()) {
            extra.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return new SaneScanner.Wishes(settings.text("mode"), extra,
                SaneScanner.Paper.valueOf(settings.text("paper").toUpperCase(Locale.ROOT)), Duration.ofSeconds(settings.number("silence")));
    }
}
