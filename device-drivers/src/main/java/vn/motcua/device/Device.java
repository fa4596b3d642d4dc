package vn.motcua.device;

import java.util.function.Consumer;

/**
 * An open device. One thread at a time uses it, so a driver needs no locks; {@link #close} alone may come from another
 * thread and must unblock a running call. Every call may block; the caller keeps the deadline.
 */
public sealed interface Device extends AutoCloseable permits CardReader, TicketPrinter, DocumentScanner, CodeReader, Caller {

    DeviceInfo info();

    /** Asks the hardware; takes at most 3 s. */
    DeviceHealth probe() throws DeviceException;

    /** For hardware that speaks up by itself. One listener; called on any thread, never after close. */
    void onChange(Consumer<DeviceHealth> listener);

    /**
     * The visit is over, and nothing of its person may stay in the driver's memory. Called between jobs; may take as long as an
     * opening. A driver that keeps nothing beyond a job has nothing to do.
     */
    default void forget() throws DeviceException {
    }

    /** Safe to call twice, from any thread; throws nothing. */
    @Override
    void close();
}
