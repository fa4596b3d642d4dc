package vn.motcua.exchange;

import java.util.Objects;

/**
 * The centre has written down every message of the series up to and including this sequence.
 *
 * @param version of the exchange
 * @param upTo    0 when none
 */
public record Acknowledgement(int version, String series, long upTo) {

    public Acknowledgement {
        Objects.requireNonNull(series, "series");
    }
}
