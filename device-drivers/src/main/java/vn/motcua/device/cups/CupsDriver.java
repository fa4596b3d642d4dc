package vn.motcua.device.cups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.LineWidth;

/** Printers behind CUPS. A device's id is the name of its queue. */
public final class CupsDriver implements DeviceDriver {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Pattern QUEUE = Pattern.compile("(?m)^device for ([^:\\s]+): (.*)$");

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String name() {
        return "cups";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("server", "HOST:PORT or the path of a socket; empty: this machine's", "")
                    .described("Máy chủ CUPS; để trống là máy này.", "The CUPS server; empty for this machine's."),
                Option.oneOf("format", "escpos", "escpos", "png")
                    .described("Dạng dữ liệu gửi đến hàng đợi.", "What the queue is given: escpos for a raw queue, png for an office printer."),
                LineWidth.option("576"),
                Option.oneOf("dpi", "203", "180", "203", "300")
                    .described("Số chấm trên mỗi inch.", "Dots per inch."),
                Option.oneOf("cut", "partial", "partial", "full", "old", "none")
                    .described("Cách cắt giấy.", "How the paper is cut."),
                Option.number("wait-seconds", 1, 25, 20)
                    .described("Số giây chờ in; quá thì rút phiếu lại.", "Seconds that a paper may wait; then it is withdrawn."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        CupsProgram cups = new CupsProgram(settings.text("server"));
        return RepeatedLook.start("cups queues", LOOK_EVERY, () -> queues(cups), watcher);
    }

    private static List<Found> queues(CupsProgram cups) {
        List<Found> queues = new ArrayList<>();
        try {
            Matcher line = QUEUE.matcher(cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-v").said());
            while (line.find()) {
                queues.add(new Found(new DeviceId(line.group(1)), "CUPS queue to " + line.group(2)));
            }
        } catch (DeviceException e) {
            // Without CUPS there are no queues.
            return List.of();
        }
        return queues;
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        CupsQueue queue = new CupsQueue(new CupsProgram(settings.text("server")), id.value(), PaperFormat.of(settings),
                Duration.ofSeconds(settings.number("wait-seconds")));
        queue.meet();
        return queue;
    }
}
