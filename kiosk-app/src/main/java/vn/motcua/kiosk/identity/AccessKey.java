package vn.motcua.kiosk.identity;

/**
 * What Basic Access Control wants to know of the printed card (ICAO Doc 9303-11, 4.3.2). All as in the machine readable
 * zone, fillers included.
 *
 * @param documentNumber nine characters: on a Vietnamese card the last nine digits of the number
 * @param birth          six characters, yyMMdd
 * @param expiry         six characters, yyMMdd or what stands there when the card has no expiry: nobody knows what that may be
 */
public record AccessKey(String documentNumber, String birth, String expiry) {

    public AccessKey {
        if (!documentNumber.matches("[A-Z0-9<]{9}") || !birth.matches("[A-Z0-9<]{6}") || !expiry.matches("[A-Z0-9<]{6}")) {
            throw new IllegalArgumentException("not the fields of a machine readable zone");
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "AccessKey";
    }
}
