package vn.motcua.kiosk.identity;

/** What staff should look at before they believe a card that was read, the gravest first. Nobody is turned away for it. */
public enum Doubt {
    /** The chip does not have the secret key of the card that was signed. */
    COPIED,
    /** What was read is not what was signed. */
    CHANGED,
    /** Its signer has been revoked. */
    REVOKED,
    EXPIRED,
    /** Number, zone and data do not agree with one another: registers have errors too. */
    CONTRADICTS_ITSELF
}
