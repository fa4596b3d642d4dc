package vn.motcua.exchange;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How long will this number wait?
 *
 * @param version of the exchange
 * @param day     of the branch
 * @param letter  of the service
 * @param series  of a kiosk that was cut off; empty for a number of the centre's
 */
public record WaitQuestion(int version, String kiosk, LocalDate day, String letter, String series, int number) {

    public WaitQuestion {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(letter, "letter");
        series = series == null ? "" : series;
    }
}
