package vn.motcua.exchange;

/** Where the codes on tickets and slips lead, below the centre's public address. No personal data stands in them. */
public final class PublicPath {

    public static final String TICKET = "/so/";
    public static final String DOSSIER = "/ho-so/";

    private PublicPath() {
    }

    /** @param key of the ticket: 22 characters by chance, so that nobody comes to his neighbour's by counting */
    public static String ofTicket(String key) {
        return TICKET + key;
    }

    /** @param code of the slip */
    public static String ofDossier(String code) {
        return DOSSIER + code;
    }
}
