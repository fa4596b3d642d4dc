package vn.motcua.device.escpos;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import vn.motcua.device.DeviceException;

/** Where a printer is, as the option {@code to} says it. Its text is the device's id. */
sealed interface PrinterAddress permits TcpAddress, SerialAddress, FileAddress {

    String EXPECTED = "tcp://HOST:PORT, serial:///dev/NAME?baud=N[&flow=xon|cts|none] or file:///dev/NAME";

    /** Connects within 3 s. */
    Line connect() throws DeviceException;

    /** True for a line that stays open between jobs; false for one connection a job, as network printers want it. */
    boolean staysOpen();

    /** Asks cheaply whether somebody is there: at most 1 s. */
    boolean reachable();

    /** What the line takes for a byte; 0 where the paper is slower than the line. */
    default double secondsPerByte() {
        return 0;
    }

    /** For technicians. */
    String description();

    /** @throws IllegalArgumentException with what is wrong, for technicians */
    static PrinterAddress parse(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null) {
                throw new IllegalArgumentException("does not begin with tcp://, serial:// or file://");
            }
            return switch (uri.getScheme()) {
                case "tcp" -> TcpAddress.parse(uri);
                case "serial" -> SerialAddress.parse(uri);
                case "file" -> FileAddress.parse(uri);
                default -> throw new IllegalArgumentException("does not begin with tcp://, serial:// or file://");
            };
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address: " + e.getReason());
        }
    }

    static Optional<String> problem(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
