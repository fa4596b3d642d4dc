package vn.motcua.device.serial;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * A serial port by jSerialComm. Its habits on Linux, seen with 2.11.4, decide the shape of this class: a write has no
 * time-out, closing does not end a blocked write, a listener spins after a hang-up, a non-blocking write spins while the
 * device holds the line, and a {@link SerialPort} object never finds a device again that came back under another name.
 *
 * <p>One thread reads while another writes; a third may close. None of the calls keeps a deadline: the caller does, by closing.
 */
public final class SerialLine implements AutoCloseable {

    /** Who may stop the sender. */
    public enum Flow {
        /** The device sends XOFF and XON. */
        XON,
        /** The device holds CTS. */
        CTS,
        NONE
    }

    private static final int READ_MILLIS = 200;
    private static final int PIECE = 256;
    /** More than this in the system's buffer, and the writer waits instead of blocking where nothing can end it. */
    private static final int MOST_AWAITING = 512;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final int ENOENT = 2;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;

    private final SerialPort port;
    private final Flow flow;
    private volatile boolean closed;

    private SerialLine(SerialPort port, Flow flow) {
        this.port = port;
        this.flow = flow;
    }

    /** @param path of the port @throws DeviceException when it is not there, taken or forbidden */
    public static SerialLine open(Path path, int baud, Flow flow) throws DeviceException {
        SerialPort port = fresh(path);
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(switch (flow) {
            case XON -> SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
            case CTS -> SerialPort.FLOW_CONTROL_CTS_ENABLED | SerialPort.FLOW_CONTROL_RTS_ENABLED;
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
        });
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        // The error code means something only after a failure: a pseudo terminal leaves ENOTTY behind when it opens.
        if (!port.openPort(0)) {
            throw refused(path, port.getLastErrorCode());
        }
        return new SerialLine(port, flow);
    }

    /** Always a new object: the old one remembers the device that a link by id pointed to before. */
    private static SerialPort fresh(Path path) throws DeviceException {
        try {
            return SerialPort.getCommPort(path.toString());
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is no " + path + "; " + PortsHere.sentence(), e);
        }
    }

    private static DeviceException refused(Path path, int error) {
        return switch (error) {
            case EACCES -> new DeviceException(Fault.NOT_PERMITTED,
                    "no right to open " + path + ": the user must be in its group, usually dialout");
            case EAGAIN, EBUSY -> new DeviceException(Fault.IN_USE, path + " is open in another program");
            // Opened by this program already, a port says "no such file" as well.
            case ENOENT -> Files.exists(path)
                    ? new DeviceException(Fault.IN_USE, path + " is open already")
                    : new DeviceException(Fault.NOT_CONNECTED, "there is no " + path + "; " + PortsHere.sentence());
            default -> new DeviceException(Fault.NOT_CONNECTED, "cannot open " + path + ": error " + error);
        };
    }

    /** Blocks until the system has taken all of it. */
    public void write(byte[] bytes) throws IOException {
        for (int sent = 0; sent < bytes.length; ) {
            awaitRoom();
            int count = port.writeBytes(bytes, Math.min(PIECE, bytes.length - sent), sent);
            if (count <= 0) {
                throw new EOFException("the serial port is gone");
            }
            sent += count;
        }
    }

    private void awaitRoom() throws IOException {
        while (!closed && held()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        if (closed) {
            throw new EOFException("the line was closed");
        }
    }

    private boolean held() {
        return port.bytesAwaitingWrite() > MOST_AWAITING || flow == Flow.CTS && !port.getCTS();
    }

    /**
     * Waits for bytes, {@value #READ_MILLIS} ms at most.
     *
     * @return how many came; 0 when none came
     * @throws IOException when the device is gone or the line is closed
     */
    public int read(byte[] into) throws IOException {
        long begin = System.nanoTime();
        int count = closed ? -1 : port.readBytes(into, into.length);
        if (count < 0) {
            throw new EOFException("the serial port is gone");
        }
        if (count == 0 && System.nanoTime() - begin < LOOK_AGAIN_NANOS) {
            // A port that hung up may return at once, each time: do not spin on it.
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return count;
    }

    /** Ends a blocked read. Safe to call twice. */
    @Override
    public void close() {
        closed = true;
        port.closePort();
    }
}
