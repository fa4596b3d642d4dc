package vn.motcua.kiosk.link;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.DeviceReport.Owner;
import vn.motcua.exchange.DeviceReport.State;

/** A device's health in the words of the exchange: what is wrong, and who has to act. */
public final class HealthReport {

    private static final List<Owner> WORST_FIRST = List.of(Owner.TECHNICIAN, Owner.STAFF, Owner.NOBODY);

    private HealthReport() {
    }

    /** @param since when the device came into this state */
    public static DeviceReport of(DeviceKind kind, DeviceHealth health, Instant since) {
        return of(kind.configurationName(), health, since);
    }

    /** @param device its name in the configuration: {@code ticket-printer-2} */
    public static DeviceReport of(String device, DeviceHealth health, Instant since) {
        if (health instanceof DeviceHealth.Ready ready) {
            return ready(device, ready.warnings(), since);
        }
        if (health instanceof DeviceHealth.Blocked blocked) {
            List<Fault> worstFirst = blocked.faults().stream()
                    .sorted(Comparator.comparing((Fault fault) -> WORST_FIRST.indexOf(owner(fault))).thenComparing(Fault::ordinal))
                    .toList();
            return new DeviceReport(device, State.FAULT, worstFirst.stream().map(Fault::name).toList(), owner(worstFirst.get(0)), since);
        }
        if (health instanceof DeviceHealth.Unreachable) {
            return new DeviceReport(device, State.FAULT, List.of(Fault.NOT_CONNECTED.name()), Owner.TECHNICIAN, since);
        }
        if (health instanceof DeviceHealth.Broken) {
            return new DeviceReport(device, State.FAULT, List.of(Fault.BROKEN.name()), Owner.TECHNICIAN, since);
        }
        return new DeviceReport(device, State.GOOD, List.of(), Owner.NOBODY, since);
    }

    /** A device that cannot tell its state works for all anybody knows: shown as unknown, and no alert for it. */
    private static DeviceReport ready(String device, Set<Warning> warnings, Instant since) {
        List<String> known = warnings.stream().filter(each -> each != Warning.STATE_UNKNOWN).sorted().map(Warning::name).toList();
        if (!known.isEmpty()) {
            return new DeviceReport(device, State.ATTENTION, known,
                    known.contains(Warning.LAMP_FADING.name()) ? Owner.TECHNICIAN : Owner.STAFF, since);
        }
        return warnings.isEmpty() ? new DeviceReport(device, State.GOOD, List.of(), Owner.NOBODY, since)
                : new DeviceReport(device, State.UNKNOWN, List.of(Warning.STATE_UNKNOWN.name()), Owner.NOBODY, since);
    }

    private static Owner owner(Fault fault) {
        return switch (fault) {
            case PAPER_OUT, PAPER_JAM, COVER_OPEN, OFFLINE, CARD_REMOVED, CARD_UNREADABLE, SEVERAL_CARDS, FEEDER_EMPTY, FEEDER_JAM,
                 SCANNER_COVER_OPEN, DOUBLE_FEED, PAGE_INCOMPLETE -> Owner.STAFF;
            case NOT_CONNECTED, IN_USE, NOT_PERMITTED, WRONG_SETTINGS, NO_ANSWER, BROKEN, UNKNOWN, CUTTER_STUCK, DISK_FULL -> Owner.TECHNICIAN;
            case HEAD_TOO_HOT -> Owner.NOBODY;
        };
    }
}
