package vn.motcua.exchange;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One message on the wire.
 *
 * @param sequence grows by at least one from message to message
 * @param type     see {@link Message#type()}; an older centre keeps types that it does not know
 * @param body     the message as JSON
 * @param at       when the kiosk wrote it down
 * @param fileLost the kiosk no longer has the file that belongs to it, so the centre must not wait for it
 */
public record OutboxEntry(long sequence, String type, JsonNode body, Instant at, boolean fileLost) {

    public OutboxEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(at, "at");
    }
}
