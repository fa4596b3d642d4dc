package vn.motcua.kiosk.ticket;

import java.util.List;

/**
 * A service that citizens queue for in this branch.
 *
 * @param letter   one capital letter, begins the number
 * @param nameVi   Vietnamese name
 * @param nameEn   English name
 * @param counters as shown: "3, 4, 5"
 * @param placeVi  where the counters are: "Tầng 1, bên trái"
 * @param placeEn  the same in English
 * @param fields   legal fields of the procedures handled there; the service with none takes all others
 * @param dailyLimit the last number of a day, 1 to {@link #LAST_NUMBER}
 */
public record QueueService(String letter, String nameVi, String nameEn, String counters, String placeVi, String placeEn,
                           List<String> fields, int dailyLimit) {

    /** A number has three digits on paper and on the boards. */
    public static final int LAST_NUMBER = 999;

    public QueueService {
        fields = List.copyOf(fields);
    }

    /** The service that handles a legal field: the one that names it, else the one that takes all others. */
    public static QueueService of(String field, List<QueueService> services) {
        return services.stream().filter(service -> service.fields().contains(field)).findFirst()
                .or(() -> services.stream().filter(service -> service.fields().isEmpty()).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no service takes all other fields"));
    }

    /** A service that gives as many numbers a day as there are. */
    public QueueService(String letter, String nameVi, String nameEn, String counters, String placeVi, String placeEn, List<String> fields) {
        this(letter, nameVi, nameEn, counters, placeVi, placeEn, fields, LAST_NUMBER);
    }
}
