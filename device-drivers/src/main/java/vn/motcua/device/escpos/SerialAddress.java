package vn.motcua.device.escpos;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.device.DeviceException;
import vn.motcua.device.serial.SerialLine;
import vn.motcua.device.serial.SerialLine.Flow;

/**
 * A printer on a serial line.
 *
 * @param path of the port; best one under {@code /dev/serial/by-id}, which stays the same wherever the plug goes
 * @param flow XON is harmless where the printer has it not: status bytes never have its values
 */
record SerialAddress(Path path, int baud, Flow flow) implements PrinterAddress {

    private static final int USUAL_BAUD = 9600;

    static SerialAddress parse(URI uri) {
        if (uri.getPath() == null || uri.getPath().length() < 2 || uri.getHost() != null) {
            throw new IllegalArgumentException("a port has three slashes: serial:///dev/NAME");
        }
        Map<String, String> values = new TreeMap<>(Map.of("baud", Integer.toString(USUAL_BAUD), "flow", "xon"));
        for (String pair : uri.getQuery() == null ? new String[0] : uri.getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || values.replace(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("only baud and flow may follow the port, not " + pair);
            }
        }
        return new SerialAddress(Path.of(uri.getPath()), baud(values.get("baud")), flow(values.get("flow")));
    }

    private static int baud(String text) {
        try {
            int baud = Integer.parseInt(text);
            if (baud >= 1200 && baud <= 4_000_000) {
                return baud;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("baud is a number from 1200, not " + text);
    }

    private static Flow flow(String text) {
        return switch (text) {
            case "xon" -> Flow.XON;
            case "cts" -> Flow.CTS;
            case "none" -> Flow.NONE;
            default -> throw new IllegalArgumentException("flow is xon, cts or none, not " + text);
        };
    }

    @Override
    public Line connect() throws DeviceException {
        return new PrinterSerialLine(SerialLine.open(path, baud, flow), baud);
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public boolean reachable() {
        return Files.exists(path);
    }

    @Override
    public double secondsPerByte() {
        return 10.0 / baud;
    }

    @Override
    public String description() {
        return "printer on the serial port " + path + " at " + baud + " baud";
    }

    @Override
    public String toString() {
        return "serial://" + path + "?baud=" + baud + "&flow=" + flow.name().toLowerCase(Locale.ROOT);
    }
}
