package vn.motcua.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Where the codes on tickets and slips lead, below the centre's public address. No personal data stands in them. */
public final class PublicPath {

    public static final String NUMBER = "/so/";
    public static final String DOSSIER = "/ho-so/";

    private PublicPath() {
    }

    /** @param number as printed: A042 */
    public static String ofNumber(LocalDate day, String number) {
        return NUMBER + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + number;
    }

    /** @param code of the slip */
    public static String ofDossier(String code) {
        return DOSSIER + code;
    }
}
