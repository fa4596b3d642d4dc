package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.kiosk.config.PrinterProfile;

/** Asks a printer who it is and how it is, prints nothing, and proposes the file of its family. */
final class PrinterIdentification {

    private static final String UNKNOWN_FAMILY = "generic-80";

    private final CommandLine line;
    private final Path config;

    PrinterIdentification(CommandLine line, Path config) {
        this.line = line;
        this.config = config;
    }

    int run(DeviceDriver driver, DeviceId id, Settings settings) {
        PrintWriter out = line.getOut();
        try (TicketPrinter printer = (TicketPrinter) driver.open(id, settings)) {
            DeviceInfo info = printer.info();
            out.println("printer: " + PrintCommand.name(info));
            out.println("state: " + HealthWords.line(printer.probe()));
            out.println(proposal(info));
            out.flush();
            return 0;
        } catch (DeviceException e) {
            line.getErr().println("not identified: " + e.fault().name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + e.getMessage());
            return 1;
        }
    }

    private String proposal(DeviceInfo info) {
        List<PrinterProfile> fitting = info.model().isEmpty() ? List.of()
                : PrinterProfile.all(config, DriverCatalogue.load()).stream().filter(profile -> profile.fits(info.model())).toList();
        if (fitting.isEmpty()) {
            return "profile: no family is known by that name; " + UNKNOWN_FAMILY + " works with nearly every 80 mm printer, generic-58 with 58 mm";
        }
        return "profile: " + fitting.get(0).name() + ", by the model's name; try: ./kiosk print test --to ADDRESS --profile " + fitting.get(0).name();
    }
}
