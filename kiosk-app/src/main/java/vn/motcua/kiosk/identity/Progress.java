package vn.motcua.kiosk.identity;

/**
 * How far the reading is; never goes back.
 *
 * @param percent 0 to 100, by bytes: an estimate until the portrait's length is known, exact from then on
 */
public record Progress(int percent, Part part) {

    public enum Part {
        /** A card is there and its chip is being opened. */
        CARD_FOUND,
        /** Data comes. */
        CHIP,
        /** Everything is here; the signature is checked. */
        CHECK
    }
}
