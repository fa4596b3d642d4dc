package vn.motcua.kiosk.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.motcua.device.DeviceHealth;

/** The health of a device in the technician's words. */
final class HealthWords {

    private HealthWords() {
    }

    /** ready, busy, blocked, unreachable or broken. */
    static String state(DeviceHealth health) {
        return health.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static List<String> faults(DeviceHealth health) {
        return health instanceof DeviceHealth.Blocked blocked ? words(blocked.faults()) : List.of();
    }

    static List<String> warnings(DeviceHealth health) {
        return health instanceof DeviceHealth.Ready ready ? words(ready.warnings()) : List.of();
    }

    /** What the driver says of a device that is away or broken; else empty. */
    static String detail(DeviceHealth health) {
        if (health instanceof DeviceHealth.Unreachable away) {
            return away.detail();
        }
        return health instanceof DeviceHealth.Broken broken ? broken.detail() : "";
    }

    /** "blocked: paper-out", "unreachable: no such device". */
    static String line(DeviceHealth health) {
        List<String> more = !faults(health).isEmpty() ? faults(health) : !warnings(health).isEmpty() ? warnings(health) : List.of(detail(health));
        String said = String.join(", ", more);
        return said.isEmpty() ? state(health) : state(health) + ": " + said;
    }

    private static List<String> words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-')).sorted().toList();
    }
}
