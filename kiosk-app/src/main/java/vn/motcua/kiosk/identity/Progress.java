package vn.motcua.kiosk.identity;

import java.util.Optional;

/**
 * How far the reading is; never goes back.
 *
 * @param percent 0 to 100, by bytes: an estimate until the portrait's length is known, exact from then on
 * @param name    of the citizen, as soon as the chip has told it
 */
public record Progress(int percent, Part part, Optional<String> name) {

    public enum Part {
        /** A card is there and its chip is being opened. */
        CARD_FOUND,
        /** Data comes. */
        CHIP,
        /** Everything is here; the signature is checked. */
        CHECK
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return percent + " % " + part;
    }
}
