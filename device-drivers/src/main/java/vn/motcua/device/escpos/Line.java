package vn.motcua.device.escpos;

import java.io.IOException;

/**
 * One connection to a printer. One thread reads while another writes; a third may close. None of the calls keeps a deadline:
 * {@link Wire} does, by closing.
 */
interface Line {

    /** Blocks until the system has taken all of it. */
    void write(byte[] bytes) throws IOException;

    /**
     * Waits for bytes, a while at most.
     *
     * @return how many came; 0 when none came for a while
     * @throws IOException when the printer is gone or the line is closed
     */
    int read(byte[] into) throws IOException;

    /** Ends a blocked read, and a blocked write where the system can. Safe to call twice. */
    void close();

    /** Seconds that the wire needs for a byte; 0 where it does not count. */
    double secondsPerByte();
}
