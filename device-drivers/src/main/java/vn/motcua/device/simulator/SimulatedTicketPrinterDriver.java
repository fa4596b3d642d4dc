package vn.motcua.device.simulator;

import java.util.List;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;

/** A ticket printer without hardware: keeps each paper as a picture and as the bytes a real one would get. */
public final class SimulatedTicketPrinterDriver implements DeviceDriver {

    /** The one printer there is. */
    public static final DeviceId PRINTER = new DeviceId("simulated-ticket-printer");

    private final TicketPrinterPanel panel = new TicketPrinterPanel();

    public TicketPrinterPanel panel() {
        return panel;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.oneOf("width-dots", "576", "384", "512", "576", "832")
                    .described("Bề rộng vùng in, tính bằng chấm.", "Width that is printed, in dots."),
                Option.oneOf("dpi", "203", "203", "300")
                    .described("Số chấm trên mỗi inch.", "Dots per inch."),
                Option.number("speed-mm-per-second", 10, 100_000, 120)
                    .described("Tốc độ giấy ra, mm mỗi giây.", "How fast paper comes out, millimetres a second."),
                Option.text("keep-in", "a folder that gets ticket-001.png, ticket-001.escpos, …; empty to keep none", "")
                    .described("Thư mục giữ lại phiếu đã in; để trống thì không giữ.", "Folder that keeps what was printed; empty for none."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return panel.cable().watch(new DeviceWatcher.Found(PRINTER, "simulated ticket printer"), watcher);
    }

    @Override
    public TicketPrinter open(DeviceId id, Settings settings) throws DeviceException {
        if (!id.equals(PRINTER)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is only " + PRINTER);
        }
        return new SimulatedTicketPrinter(panel, settings);
    }
}
