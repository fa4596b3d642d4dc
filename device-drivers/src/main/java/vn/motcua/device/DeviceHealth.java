package vn.motcua.device;

import java.util.Set;

/** The state of a device as a value. */
public sealed interface DeviceHealth {

    /** Works; warnings are for staff, not for citizens. */
    record Ready(Set<Warning> warnings) implements DeviceHealth {
        public Ready {
            warnings = Set.copyOf(warnings);
        }
    }

    /** Works for somebody else at the moment, or warms up. */
    record Busy() implements DeviceHealth {
    }

    /** There and answering, but a person has to do something first. */
    record Blocked(Set<Fault> faults) implements DeviceHealth {
        public Blocked {
            faults = Set.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("blocked by what?");
            }
        }
    }

    /** Not answering: unplugged, switched off, no line. */
    record Unreachable(String detail) implements DeviceHealth {
    }

    /** Answering, but needs a technician. */
    record Broken(String detail) implements DeviceHealth {
    }

    static DeviceHealth ready() {
        return new Ready(Set.of());
    }

    static DeviceHealth blocked(Fault fault) {
        return new Blocked(Set.of(fault));
    }

    /** True when a job may be given to the device. */
    default boolean usable() {
        return this instanceof Ready || this instanceof Busy;
    }
}
