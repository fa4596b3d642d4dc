package vn.motcua.exchange;

import java.net.URI;
import java.util.Locale;

/** Where the codes on tickets and slips lead, below the centre's public address. No personal data stands in them. */
public final class PublicPath {

    public static final String TICKET = "/so/";
    public static final String DOSSIER = "/ho-so/";
    /** A paper's signed code; in capitals, because a QR holds those in fewer dots. */
    public static final String PAPER = "/K/";

    /** What a procedure asks for. */
    public static final String PROCEDURE = "/giay-to/";

    private PublicPath() {
    }

    /** @param key of the ticket: 22 characters by chance, so that nobody comes to his neighbour's by counting */
    public static String ofTicket(String key) {
        return TICKET + key;
    }

    /** @param base address at which telephones reach the centre */
    public static String ofTicket(URI base, String key) {
        return plain(base) + ofTicket(key);
    }

    /** @param base address at which telephones reach the centre @param code of the procedure */
    public static String ofProcedure(URI base, String code) {
        return plain(base) + PROCEDURE + code;
    }

    /** @param code of the slip */
    public static String ofDossier(String code) {
        return DOSSIER + code;
    }

    /** What stands in a paper's QR. @param base address at which telephones reach the centre @param digits of the signed code */
    public static String ofPaper(URI base, String digits) {
        String address = plain(base);
        // Scheme and host may be written in capitals as well; a path may not.
        boolean bare = base.getPath() == null || base.getPath().replace("/", "").isEmpty();
        return (bare ? address.toUpperCase(Locale.ROOT) : address) + PAPER + digits;
    }

    private static String plain(URI base) {
        return base.toString().replaceAll("/+$", "");
    }
}
