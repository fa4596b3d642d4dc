package vn.motcua.kiosk.ticket;

import java.time.LocalDateTime;

/**
 * A number in the queue, once issued never issued again that day.
 *
 * @param key           of the press that asked for it; asking again with it gives the same number
 * @param letter        of the service
 * @param series        of this kiosk, when it was cut off from the centre; empty for a number of the centre's
 * @param number        from 1 each day
 * @param ticketKey     what the code on the paper leads to; by chance, so that nobody reads his neighbour's; empty: to nothing
 * @param procedureCode empty when taken for the service only
 * @param issuedAt      local time of the branch
 */
public record QueueNumber(String key, String letter, String series, int number, String ticketKey, String procedureCode, LocalDateTime issuedAt) {

    /** One whose paper has no code. */
    public QueueNumber(String key, String letter, int number, String procedureCode, LocalDateTime issuedAt) {
        this(key, letter, "", number, "", procedureCode, issuedAt);
    }

    /** As called and printed: A042, or A3-017 from the series of kiosk 3. */
    public String text() {
        return series.isEmpty() ? String.format("%s%03d", letter, number) : String.format("%s%s-%03d", letter, series, number);
    }
}
