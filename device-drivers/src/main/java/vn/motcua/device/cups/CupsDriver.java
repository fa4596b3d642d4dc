package vn.motcua.device.cups;

import java.time.Duration;
import java.util.List;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.LineWidth;

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
                LineWidth.option("576"),
                Option.oneOf("dpi", "203", "180", "203", "300"),
                Option.oneOf("cut", "partial", "partial", "full", "old", "none"),
                Option.number("wait-seconds", 1, 25, 20));
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
