package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;

/**
 * A kiosk says that it is there, and how it is.
 *
 * @param version  of the exchange, see {@link ExchangeJson#VERSION}
 * @param kiosk    its id, never shown to citizens
 * @param name     as staff call it: "Máy 01"
 * @param place    where it stands
 * @param branch   which branch it belongs to
 * @param software its version
 * @param at       by the kiosk's clock
 * @param waiting  messages still in its outbox
 * @param inUse    a visit is going on
 */
public record Heartbeat(int version, String kiosk, String name, String place, String branch, String software, Instant at,
                        long waiting, boolean inUse, List<DeviceReport> devices) {

    public Heartbeat {
        devices = devices == null ? List.of() : List.copyOf(devices);
    }
}
