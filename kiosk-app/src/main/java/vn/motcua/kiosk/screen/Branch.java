package vn.motcua.kiosk.screen;

import java.util.List;
import java.util.Set;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * What the screens say of this branch and this kiosk; the same for every visit.
 *
 * @param devices   the kinds that this kiosk has
 * @param province  begins the codes of slips: "H26"
 * @param simulated simulated devices stand in for real ones
 */
public record Branch(String organisation, String name, List<QueueService> services, List<ProcedureGroup> groups,
                     Set<DeviceKind> devices, boolean simulated, String province) {

    public Branch {
        services = List.copyOf(services);
        groups = List.copyOf(groups);
        devices = Set.copyOf(devices);
    }
}
