package vn.motcua.centre.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;

import vn.motcua.exchange.Acknowledgement;
import vn.motcua.exchange.AppointmentAnswer;
import vn.motcua.exchange.AppointmentChange;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.AppointmentTimesAnswer;
import vn.motcua.exchange.AppointmentTimesQuestion;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.CardBinding;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CentreKey;
import vn.motcua.exchange.DossierAnswer;
import vn.motcua.exchange.DossierQuestion;
import vn.motcua.exchange.DueAnswer;
import vn.motcua.exchange.DueQuestion;
import vn.motcua.exchange.EnrolmentAnswer;
import vn.motcua.exchange.EnrolmentRequest;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.KioskTask;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.PaperKeysAnswer;
import vn.motcua.exchange.PaperKeysQuestion;
import vn.motcua.exchange.QueueNow;
import vn.motcua.exchange.UpdateOffer;
import vn.motcua.exchange.WaitAnswer;
import vn.motcua.exchange.WaitQuestion;

/**
 * What kiosks and the centre say to each other, described from the records themselves, so that the description cannot lag behind
 * the program: <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>.
 */
public final class OpenApi {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** An address. @param says JSON that is sent; null for none @param answers JSON that comes back; null for none */
    private record Operation(String method, String path, String summary, Class<?> says, Class<?> answers, int status, boolean open) {
        Operation(String method, String path, String summary, Class<?> says, Class<?> answers, int status) {
            this(method, path, summary, says, answers, status, false);
        }
    }

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("POST", "/v1/enrol", "A kiosk shows its code, once, and is given its key.",
                    EnrolmentRequest.class, EnrolmentAnswer.class, 200, true),
            new Operation("POST", "/v1/heartbeat", "A kiosk says that it is there, and how it is; "
                    + "204 where the centre keeps no queue for its branch.", Heartbeat.class, QueueNow.class, 200),
            new Operation("POST", "/v1/events", "What happened at a kiosk, in order; sent again until acknowledged, kept once.",
                    Batch.class, Acknowledgement.class, 200),
            new Operation("GET", "/v1/key", "For which key dossiers are to be encrypted.", null, CentreKey.class, 200, true),
            new Operation("HEAD", "/v1/dossiers/{code}/{sha256}", "How much of a dossier's file has arrived.", null, null, 204),
            new Operation("PATCH", "/v1/dossiers/{code}/{sha256}", "The next piece of a dossier's file, encrypted.", null, null, 204),
            new Operation("GET", "/v1/owner-key", "The key for marks of citizens.", null, OwnerKey.class, 200),
            new Operation("POST", "/v1/paper-keys", "The public keys that sign papers; a kiosk tells its own.", PaperKeysQuestion.class,
                    PaperKeysAnswer.class, 200),
            new Operation("POST", "/v1/dossier-question", "How far dossiers are.", DossierQuestion.class, DossierAnswer.class, 200),
            new Operation("POST", "/v1/appointment-question", "Which appointments there are.",
                    AppointmentQuestion.class, AppointmentAnswer.class, 200),
            new Operation("POST", "/v1/appointment-times", "To which times an appointment may be moved.",
                    AppointmentTimesQuestion.class, AppointmentTimesAnswer.class, 200),
            new Operation("POST", "/v1/appointment-change", "An appointment is moved, or cancelled; asked again, the same answer.",
                    AppointmentChange.class, AppointmentChanged.class, 200),
            new Operation("POST", "/v1/queue/numbers", "A number in the branch's queue; asked again with the same press, the same one.",
                    NumberRequest.class, NumberAnswer.class, 200),
            new Operation("POST", "/v1/wait-question", "How long a number waits; 404 when it does not wait or nobody can say.",
                    WaitQuestion.class, WaitAnswer.class, 200),
            new Operation("POST", "/v1/queue/cards", "A plastic card stands for a number; 404 when no such number waits.",
                    CardBinding.class, null, 204),
            new Operation("POST", "/v1/queue/due", "Which of the branch's plastic cards are called.", DueQuestion.class, DueAnswer.class, 200),
            new Operation("POST", "/v1/tasks/question", "What technicians ask of a kiosk and it has not taken yet.",
                    KioskTask.Question.class, KioskTask.Answer.class, 200),
            new Operation("POST", "/v1/tasks/report", "A kiosk has taken a task, or says what came of it.", KioskTask.Report.class, null, 204),
            new Operation("GET", "/v1/catalogue", "Which catalogue of procedures is to be live.", null, CatalogueOffer.class, 200),
            new Operation("GET", "/v1/catalogue/{sha256}", "A version of the catalogue, as text with tabs.", null, null, 200),
            new Operation("GET", "/v1/update", "Which version of the program is staged; 404 for none.", null, UpdateOffer.class, 200),
            new Operation("GET", "/v1/update/{sha256}", "Its Debian package.", null, null, 200));

    private final Map<String, Object> schemas = new TreeMap<>();
    private final String text;

    /** @param software the centre's version */
    public OpenApi(String software) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Operation each : OPERATIONS) {
            @SuppressWarnings("unchecked")
            Map<String, Object> path = (Map<String, Object>) paths.computeIfAbsent(each.path(), address -> new LinkedHashMap<String, Object>());
            path.put(each.method().toLowerCase(Locale.ROOT), describe(each));
        }
        text = ExchangeJson.write(map("openapi", "3.1.0",
                "info", map("title", "Một Cửa centre", "version", software, "description",
                        "Exchange of kiosks and centre, version " + ExchangeJson.VERSION
                        + ". Fields, types and enum values that a side does not know are ignored; "
                        + "the version is raised only when an older side could misunderstand."),
                "paths", paths,
                "components", map("schemas", schemas, "securitySchemes", map("kiosk", map("type", "http", "scheme", "bearer")))));
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", context -> context.contentType("application/json").result(text));
    }

    private Map<String, Object> describe(Operation operation) {
        Map<String, Object> described = map("summary", operation.summary(), "parameters", parameters(operation.path()));
        if (operation.says() != null) {
            described.put("requestBody", map("required", true, "content", content(operation.says())));
        }
        Map<String, Object> done = map("description", "done");
        if (operation.answers() != null) {
            done.put("content", content(operation.answers()));
        }
        Map<String, Object> answers = map(String.valueOf(operation.status()), done, "400", map("description", "not understood; one line says why"));
        if (!operation.open()) {
            answers.put("401", map("description", "unknown kiosk"));
            described.put("security", List.of(Map.of("kiosk", List.of())));
        }
        described.put("responses", answers);
        return described;
    }

    private static List<Object> parameters(String path) {
        List<Object> parameters = new ArrayList<>();
        for (Matcher each = PARAMETER.matcher(path); each.find();) {
            parameters.add(map("name", each.group(1), "in", "path", "required", true, "schema", map("type", "string")));
        }
        return parameters;
    }

    private Map<String, Object> content(Class<?> type) {
        return map("application/json", map("schema", schema(type)));
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Map<String, Object> inner = schema(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner : map("type", "array", "items", inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return map("type", "string", "enum", Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
        }
        if (plain.isRecord()) {
            return reference(plain);
        }
        return map(simple(plain));
    }

    private Map<String, Object> reference(Class<?> type) {
        if (!schemas.containsKey(type.getSimpleName())) {
            Map<String, Object> properties = new LinkedHashMap<>();
            schemas.put(type.getSimpleName(), map("type", "object", "properties", properties));
            for (RecordComponent each : type.getRecordComponents()) {
                properties.put(each.getName(), schema(each.getGenericType()));
            }
        }
        return map("$ref", "#/components/schemas/" + type.getSimpleName());
    }

    private static Object[] simple(Class<?> type) {
        if (type == Instant.class || type == LocalDateTime.class) {
            return new Object[] {"type", "string", "format", "date-time"};
        }
        if (type == LocalDate.class) {
            return new Object[] {"type", "string", "format", "date"};
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Object[] {"type", "boolean"};
        }
        if (type == double.class || type == Double.class || type == OptionalDouble.class) {
            return new Object[] {"type", "number"};
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return new Object[] {"type", "integer"};
        }
        return type == JsonNode.class ? new Object[] {"type", "object"} : new Object[] {"type", "string"};
    }

    /** In the order given. */
    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
