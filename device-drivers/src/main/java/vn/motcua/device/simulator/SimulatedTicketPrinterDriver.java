package vn.motcua.device.simulator;

import java.util.List;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;

/** A ticket printer without hardware: keeps each paper as a picture and as the bytes a real one would get. */
public final class SimulatedTicketPrinterDriver extends SimulatedDriver<TicketPrinter> {

    /** The one printer there is. */
    public static final DeviceId PRINTER = new DeviceId("simulated-ticket-printer");

    private final TicketPrinterPanel panel;

    public SimulatedTicketPrinterDriver() {
        this(new TicketPrinterPanel());
    }

    private SimulatedTicketPrinterDriver(TicketPrinterPanel panel) {
        super(DeviceKind.TICKET_PRINTER, new DeviceWatcher.Found(PRINTER, "simulated ticket printer"), panel.cable());
        this.panel = panel;
    }

    public TicketPrinterPanel panel() {
        return panel;
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
    TicketPrinter open(Settings settings) throws DeviceException {
        return new SimulatedTicketPrinter(panel, settings);
    }
}
