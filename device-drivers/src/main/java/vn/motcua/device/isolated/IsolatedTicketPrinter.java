package vn.motcua.device.isolated;

import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.PaperExit;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;

/** A ticket printer in a process of its own. */
final class IsolatedTicketPrinter extends IsolatedDevice implements TicketPrinter {

    private final Announcer<PaperExit> exits = new Announcer<>();
    private PrinterCapabilities capabilities;

    IsolatedTicketPrinter(Tie tie) {
        super(tie);
    }

    TicketPrinter opened() throws DeviceException {
        capabilities = tie.open(this::heard, Unpacker::printerCapabilities);
        return this;
    }

    private void heard(Frame frame) {
        if (frame.verb() == Verb.EXIT) {
            try {
                exits.announce(tie.read(frame.body(), body -> body.word(PaperExit.class)));
            } catch (DeviceException damaged) {
                // The process is ended for it, which the health says.
                return;
            }
        }
    }

    @Override
    public PrinterCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        DriverProcess process = tie.touched().process();
        int number = process.nextNumber();
        try (Cancellation.Registration abort = cancellation.onCancel(() -> process.tell(Verb.CANCEL, number))) {
            return tie.read(process.call(Verb.PRINT, number, new Packer().document(document).bytes(), news -> { }), Unpacker::report);
        }
    }

    @Override
    public void onExit(Consumer<PaperExit> listener) {
        exits.tell(listener);
    }

    @Override
    public void close() {
        exits.close();
        tie.close();
    }
}
