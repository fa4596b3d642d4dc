package vn.motcua.device.escpos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.serial.PortsHere;

/** A device file such as {@code /dev/usb/lp0}; an ordinary file takes the bytes too and answers nothing. */
record FileAddress(Path path) implements PrinterAddress {

    static FileAddress parse(URI uri) {
        if (uri.getPath() == null || uri.getPath().length() < 2 || uri.getHost() != null) {
            throw new IllegalArgumentException("a path has three slashes: file:///dev/usb/lp0");
        }
        return new FileAddress(Path.of(uri.getPath()));
    }

    @Override
    public Line connect() throws DeviceException {
        if (ordinaryFileCanBeMade()) {
            make();
        }
        if (!Files.exists(path)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is no " + path + "; " + PortsHere.sentence());
        }
        if (Files.isDirectory(path)) {
            throw new DeviceException(Fault.WRONG_SETTINGS, path + " is a folder");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new DeviceException(Fault.NOT_PERMITTED,
                    "no right to read and write " + path + ": the user must be in its group, usually lp");
        }
        try {
            return FileLine.open(path);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            Fault fault = reason.contains("busy") ? Fault.IN_USE : Fault.NOT_CONNECTED;
            throw new DeviceException(fault, "cannot open " + path + ": " + reason, e);
        }
    }

    /** A device file that is missing is a printer that is missing; an ordinary file is made, for whoever wants to look at the bytes. */
    private boolean ordinaryFileCanBeMade() {
        Path folder = path.toAbsolutePath().getParent();
        return Files.notExists(path) && !path.startsWith("/dev") && folder != null && Files.isDirectory(folder);
    }

    private void make() throws DeviceException {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_PERMITTED, "cannot make " + path + ": " + e.getMessage(), e);
        }
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
    public String description() {
        return "printer at the device file " + path;
    }

    @Override
    public String toString() {
        return "file://" + path;
    }
}
