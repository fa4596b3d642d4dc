package vn.motcua.exchange;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one JSON form of the exchange. Unknown fields, types and enum values are not errors: the other side may be newer. */
public final class ExchangeJson {

    /** Raised only when an older side could misunderstand, not for new fields or types. */
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private static final Map<String, Class<? extends Message>> TYPES = Map.of(
            NumberIssued.TYPE, NumberIssued.class,
            DossierSubmitted.TYPE, DossierSubmitted.class,
            RatingGiven.TYPE, RatingGiven.class,
            HelpCalled.TYPE, HelpCalled.class,
            DeviceChanged.TYPE, DeviceChanged.class,
            SearchMissed.TYPE, SearchMissed.class,
            AppointmentKept.TYPE, AppointmentKept.class);

    private ExchangeJson() {
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MalformedException when the text is not the JSON of such a value */
    public static <T> T read(String text, Class<T> type) throws MalformedException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new MalformedException("null is no " + type.getSimpleName(), null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedException("not the JSON of a " + type.getSimpleName(), e.getCause());
        }
    }

    public static JsonNode tree(String text) throws MalformedException {
        return read(text, JsonNode.class);
    }

    /** The message in a body; empty when this side does not know the type. */
    public static Optional<Message> message(String type, JsonNode body) throws MalformedException {
        Class<? extends Message> known = TYPES.get(type);
        if (known == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.treeToValue(body, known));
        } catch (JsonProcessingException e) {
            throw new MalformedException("not the JSON of a " + type, e.getCause());
        }
    }
}
