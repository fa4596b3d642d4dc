package vn.motcua.device.javapos;

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

/** Printers that a vendor's JavaPOS service drives. A device's id is the logical name of its entry in {@code jpos.xml}. */
public final class JavaPosDriver implements DeviceDriver {

    private static final String POPULATOR = "jpos.config.regPopulatorClass";
    private static final String POPULATOR_FILE = "jpos.config.populatorFile";

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String name() {
        return "javapos";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("entries", "the vendor's jpos.xml; empty: as its jpos.properties says", "")
                    .described("Tệp jpos.xml của hãng; để trống thì theo jpos.properties.",
                            "The vendor's jpos.xml; empty: as its jpos.properties says."),
                LineWidth.option("0"),
                Option.oneOf("dpi", "203", "180", "203", "300")
                    .described("Số chấm trên mỗi inch.", "Dots per inch."));
    }

    /** JavaPOS cannot look around, and a printer is there when it opens: says so at once, for whoever waits for a first report. */
    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        watcher.devices(List.of());
        return () -> { };
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        // JavaPOS takes them from here, once, with its first printer.
        System.getProperties().putIfAbsent(POPULATOR, "jpos.config.simple.xml.JavaxRegPopulator");
        if (!settings.text("entries").isEmpty()) {
            System.setProperty(POPULATOR_FILE, settings.text("entries"));
        }
        return JavaPosPrinter.open(id.value(), settings.number("width-dots"), settings.number("dpi"));
    }
}
