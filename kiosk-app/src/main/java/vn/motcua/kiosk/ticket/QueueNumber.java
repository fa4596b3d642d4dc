package vn.motcua.kiosk.ticket;

import java.time.LocalDateTime;

/**
 * A number in the queue, once issued never issued again that day.
 *
 * @param key           of the press that asked for it; asking again with it gives the same number
 * @param letter        of the service
 * @param number        from 1 each day
 * @param procedureCode empty when taken for the service only
 * @param issuedAt      local time of the branch
 */
public record QueueNumber(String key, String letter, int number, String procedureCode, LocalDateTime issuedAt) {

    /** As called and printed: A042. */
    public String text() {
        return String.format("%s%03d", letter, number);
    }
}
