package vn.motcua.centre.dossier;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Local times as the pages write them. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Moments() {
    }

    static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }
}
