package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.time.Instant;

/** Time, as this room needs it. */
interface Timer extends AutoCloseable {

    Instant now();

    /** Does something later, on a thread that all share: the task neither waits nor throws. */
    Alarm after(Duration delay, Runnable task);

    /** Nothing rings any more. */
    @Override
    void close();

    /** Something that is due later. */
    interface Alarm {

        /** Takes it back; harmless when it has rung. */
        void cancel();
    }
}
