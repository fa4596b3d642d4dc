package vn.motcua.device.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A scanner without hardware. {@link #panel} lays papers into it. */
public final class SimulatedScannerDriver extends SimulatedDriver<DocumentScanner> {

    /** The one scanner there is. */
    public static final DeviceId SCANNER = new DeviceId("simulated-scanner");

    private static final List<Option> OPTIONS = List.of(
            new Option("pages", "a folder with JPEG, PNG or PNM pages, empty for drawn samples", Optional.of(""),
                    SimulatedScannerDriver::folderProblem)
                    .described("Thư mục ảnh trang giấy dùng thay cho giấy thật; để trống thì dùng trang vẽ sẵn.",
                            "Folder of pictures that stand in for papers; empty for drawn samples."),
            Option.number("sheets", 0, 100, 2)
                    .described("Số tờ tự nằm sẵn trong khay khi bắt đầu quét.", "Sheets that lie in the empty feeder at the start of every job."),
            Option.number("millis-per-page", 0, 60_000, 1500)
                    .described("Thời gian giả cho mỗi trang, mili giây.", "How long a page takes, milliseconds."));

    private final ScannerPanel panel;
    private List<String> furnished = List.of();

    private static Optional<String> folderProblem(String value) {
        return value.isEmpty() || Files.isDirectory(Path.of(value)) ? Optional.empty() : Optional.of("there is no such folder");
    }

    public SimulatedScannerDriver() {
        this(new ScannerPanel());
    }

    private SimulatedScannerDriver(ScannerPanel panel) {
        super(DeviceKind.DOCUMENT_SCANNER, new DeviceWatcher.Found(SCANNER, "simulated scanner"), panel.cable());
        this.panel = panel;
    }

    public ScannerPanel panel() {
        return panel;
    }

    /** {@code sheets}: so many lie in the empty feeder at the start of every job, so that the kiosk can be tried alone. */
    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    DocumentScanner open(Settings settings) throws DeviceException {
        furnish(settings);
        return new SimulatedScanner(panel);
    }

    /** Once: reopening after a fault must not undo what hands did at the panel. */
    private synchronized void furnish(Settings settings) {
        List<String> wanted = OPTIONS.stream().map(option -> settings.text(option.key())).toList();
        if (wanted.equals(furnished)) {
            return;
        }
        furnished = wanted;
        String folder = settings.text("pages");
        panel.furnish(folder.isEmpty() ? PaperPile.ofSamples() : PaperPile.of(Path.of(folder)), settings.number("sheets"),
                Duration.ofMillis(settings.number("millis-per-page")));
    }
}
