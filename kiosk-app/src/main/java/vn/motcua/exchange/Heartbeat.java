package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        place = place == null ? "" : place;
        branch = branch == null ? "" : branch;
        software = software == null ? "" : software;
        devices = devices == null ? List.of() : List.copyOf(devices);
    }

    /** The same but for the time and what waits. */
    public boolean sameReportAs(Heartbeat other) {
        return name.equals(other.name) && place.equals(other.place) && branch.equals(other.branch) && software.equals(other.software)
                && inUse == other.inUse && devices.equals(other.devices);
    }
}
