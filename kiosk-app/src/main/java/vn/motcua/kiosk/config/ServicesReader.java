package vn.motcua.kiosk.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.kiosk.ticket.QueueService;

/** Reads {@code [[services]]}: what citizens queue for, and which procedures belong to it. */
final class ServicesReader {

    private final Set<String> legalFields;
    private final Set<String> letters = new HashSet<>();
    private final Map<String, String> fieldToLetter = new HashMap<>();

    /** @param legalFields empty when they are not at hand: then any field is taken */
    ServicesReader(Set<String> legalFields) {
        this.legalFields = legalFields;
    }

    List<QueueService> read(Section top) {
        List<Section> tables = top.sections("services");
        if (tables.isEmpty()) {
            top.missing("services", "at least one table [[services]]");
        }
        List<QueueService> services = new ArrayList<>();
        String catchAll = "";
        for (Section table : tables) {
            QueueService service = service(table);
            services.add(service);
            if (service.fields().isEmpty() && !catchAll.isEmpty()) {
                table.missing("fields", "legal fields, because service " + catchAll + " takes all others already");
            } else if (service.fields().isEmpty()) {
                catchAll = service.letter();
            }
        }
        if (catchAll.isEmpty() && !tables.isEmpty()) {
            top.missing("services", "one service without fields, which takes all other procedures");
        }
        return services;
    }

    private QueueService service(Section table) {
        String letter = table.requiredText("letter", "one capital letter A to Z", text -> text.matches("[A-Z]"));
        if (!letter.isEmpty() && !letters.add(letter)) {
            table.wrong("letter", "a letter that no other service has", letter);
        }
        return new QueueService(letter,
                table.requiredText("name-vi", "the service's name in Vietnamese"),
                table.requiredText("name-en", "the service's name in English"),
                table.requiredText("counters", "the counters as shown, as in 3, 4, 5"),
                table.requiredText("place-vi", "where the counters are, in Vietnamese"),
                table.requiredText("place-en", "where the counters are, in English"),
                fields(table, letter),
                table.number("daily-limit", 1, QueueService.LAST_NUMBER, QueueService.LAST_NUMBER));
    }

    private List<String> fields(Section table, String letter) {
        List<String> fields = table.texts("fields");
        for (String field : fields) {
            if (!legalFields.isEmpty() && !legalFields.contains(field)) {
                String nearest = Nearest.to(field, legalFields).map(known -> ", nearest is \"" + known + '"').orElse("");
                table.wrong("fields", "legal fields of the catalogue" + nearest, field);
            }
            String other = fieldToLetter.putIfAbsent(field, letter);
            if (other != null) {
                table.wrong("fields", "fields that no other service has (" + other + " has it)", field);
            }
        }
        return fields;
    }
}
