package com.example.lineprinter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
import vn.motcua.device.TicketPrinter;

/** Printers that take plain lines of text at a device file, as old till printers do. */
public final class LinePrinterDriver implements DeviceDriver {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("port", "the printer's device file", "/dev/usb/lp0").described("Tệp thiết bị của máy in.", "The printer's device file."),
                Option.number("columns", 20, 80, 42).described("Số chữ trên một dòng.", "Letters on a line."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        Path port = Path.of(settings.text("port"));
        List<Found> there = List.of(new Found(new DeviceId(port.toString()), "line printer"));
        return RepeatedLook.start("line printer watch", LOOK_EVERY, () -> Files.exists(port) ? there : List.of(), watcher);
    }

    @Override
    public TicketPrinter open(DeviceId id, Settings settings) throws DeviceException {
        Path port = Path.of(id.value());
        if (!Files.exists(port)) {
            throw new DeviceException(Fault.NOT_CONNECTED, port + " is not there");
        }
        if (!Files.isWritable(port)) {
            throw new DeviceException(Fault.NOT_PERMITTED, port + " cannot be written: put the kiosk's user into the group lp");
        }
        return new LinePrinter(port, settings.number("columns"));
    }
}
