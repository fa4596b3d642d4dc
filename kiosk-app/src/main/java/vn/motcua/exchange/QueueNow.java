package vn.motcua.exchange;

import java.time.LocalDateTime;

/**
 * How the queue of a kiosk's branch is, told in answer to each {@link Heartbeat}. A centre of before tells nothing.
 *
 * @param version of the exchange
 * @param waiting people who hold a number and have not been called
 * @param open    numbers are given now
 * @param opens   local time of the branch from which they are given again; null while they are, and where nobody knows
 */
public record QueueNow(int version, int waiting, boolean open, LocalDateTime opens) {

    public QueueNow {
        if (waiting < 0) {
            throw new IllegalArgumentException("people are not negative");
        }
    }
}
