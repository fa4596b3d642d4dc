package vn.motcua.device.sane;

import java.util.Arrays;
import java.util.Optional;

import vn.motcua.device.Fault;

/**
 * How SANE says that something went wrong. The number is the exit code of {@code scanimage} after a failed scan; the text is
 * what it prints in the C locale (SANE standard 1.06, sections 4.2.7 and 4.4.12).
 */
enum SaneStatus {
    UNSUPPORTED(1, "Operation not supported", Fault.WRONG_SETTINGS),
    CANCELLED(2, "Operation was cancel", Fault.UNKNOWN),
    DEVICE_BUSY(3, "Device busy", Fault.IN_USE),
    INVALID(4, "Invalid argument", Fault.WRONG_SETTINGS),
    JAMMED(6, "Document feeder jammed", Fault.FEEDER_JAM),
    NO_DOCUMENTS(7, "Document feeder out of documents", Fault.FEEDER_EMPTY),
    COVER_OPEN(8, "Scanner cover is open", Fault.SCANNER_COVER_OPEN),
    /** Mostly a cable that was pulled; a broken lamp looks the same. */
    IO_ERROR(9, "Error during device I/O", Fault.NOT_CONNECTED),
    NO_MEMORY(10, "Out of memory", Fault.BROKEN),
    ACCESS_DENIED(11, "Access to resource has been denied", Fault.NOT_PERMITTED);

    private final int exitCode;
    private final String text;
    private final Fault fault;

    SaneStatus(int exitCode, String text, Fault fault) {
        this.exitCode = exitCode;
        this.text = text;
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    int exitCode() {
        return exitCode;
    }

    static Optional<SaneStatus> ofExitCode(int code) {
        return Arrays.stream(values()).filter(status -> status.exitCode == code).findFirst();
    }

    /** The status that a line of {@code scanimage} names. */
    static Optional<SaneStatus> named(String line) {
        return Arrays.stream(values()).filter(status -> line.contains(status.text)).findFirst();
    }
}
