package com.example.lineprinter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;

/** Writes a paper's words line by line. It hears nothing of the printer, and says so: its state is unknown. */
final class LinePrinter implements TicketPrinter {

    private static final int LINES_BEFORE_THE_CUT = 5;

    private final Path port;
    private final int columns;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean closed;

    LinePrinter(Path port, int columns) {
        this.port = port;
        this.columns = columns;
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Example", "line printer");
    }

    @Override
    public PrinterCapabilities capabilities() {
        return new PrinterCapabilities(columns * 12, 203, false, false);
    }

    @Override
    public DeviceHealth probe() {
        return closed || !Files.exists(port) ? new DeviceHealth.Unreachable(port + " is not there")
                : new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN));
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        long bytes = 0;
        for (PrintDocument.Part part : document.parts()) {
            for (String line : Lines.of(part, columns)) {
                if (closed || cancellation.cancelled()) {
                    throw new DeviceException(Fault.UNKNOWN, "stopped");
                }
                bytes += write(line + "\n");
            }
        }
        return new PrintReport(bytes + write("\n".repeat(LINES_BEFORE_THE_CUT)), false);
    }

    private int write(String line) throws DeviceException {
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            Files.write(port, bytes, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return bytes.length;
        } catch (IOException e) {
            // Never the line itself: it may name a person.
            throw new DeviceException(Fault.NOT_CONNECTED, port + ": " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        health.close();
    }
}
