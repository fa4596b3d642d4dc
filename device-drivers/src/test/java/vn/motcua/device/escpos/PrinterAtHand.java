package vn.motcua.device.escpos;

import java.util.HashMap;
import java.util.Map;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;

/** Opens printers by the driver as the kiosk does. */
final class PrinterAtHand {

    static final EscPosDriver DRIVER = new EscPosDriver();

    private PrinterAtHand() {
    }

    /** @param options keys and values by turns */
    static TicketPrinter open(String address, String... options) throws DeviceException {
        return (TicketPrinter) DRIVER.open(new DeviceId(address), settings(options));
    }

    static Settings settings(String... options) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return Settings.of(DRIVER.options(), given);
    }

    static PrintReport print(TicketPrinter printer, PrintDocument document) throws DeviceException {
        return printer.print(document, new Cancellation());
    }
}
