package vn.motcua.device.cups;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** Printers behind CUPS. A device's id is the name of its queue. */
public final class CupsDriver implements DeviceDriver {

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
                Option.text("server", "HOST:PORT or the path of a socket; empty: this machine's", ""),
                Option.oneOf("format", "escpos", "escpos", "png"),
                new Option("width-dots", "a multiple of 8 from 256 to 1280, as 384, 576 or 832", Optional.of("576"), CupsDriver::widthProblem),
                Option.oneOf("dpi", "203", "180", "203", "300"),
                Option.oneOf("cut", "partial", "partial", "full", "old", "none"),
                Option.number("wait-seconds", 1, 25, 20));
    }

    private static Optional<String> widthProblem(String text) {
        boolean good = text.matches("\\d{3,4}") && Integer.parseInt(text) % 8 == 0
                && Integer.parseInt(text) >= 256 && Integer.parseInt(text) <= 1280;
        return good ? Optional.empty() : Optional.of("not a width that a printer has");
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        QueueWatch watch = new QueueWatch(new CupsProgram(settings.text("server")), watcher);
        watch.start();
        return watch;
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        CupsQueue queue = new CupsQueue(new CupsProgram(settings.text("server")), id.value(), PaperFormat.of(settings),
                Duration.ofSeconds(settings.number("wait-seconds")));
        queue.meet();
        return queue;
    }
}
