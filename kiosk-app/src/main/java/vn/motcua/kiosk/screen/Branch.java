package vn.motcua.kiosk.screen;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param machine   for the technician alone
 * @param phones    address at which telephones reach the centre
 */
public record Branch(Sign sign, Sign english, List<QueueService> services, List<ProcedureGroup> groups,
                     Set<DeviceKind> devices, boolean simulated, String province, Machine machine, Optional<URI> phones) {

    public Branch {
        services = List.copyOf(services);
        groups = List.copyOf(groups);
        devices = Set.copyOf(devices);
    }

    /** Where nothing of the machine is to be shown. */
    public Branch(String organisation, String name, List<QueueService> services, List<ProcedureGroup> groups, Set<DeviceKind> devices,
                  boolean simulated, String province) {
        this(new Sign(organisation, name), new Sign(organisation, name), services, groups, devices,
                simulated, province, new Machine(1, "", "", Map.of()));
    }

    /** Where telephones do not reach the centre. */
    public Branch(Sign sign, Sign english, List<QueueService> services, List<ProcedureGroup> groups, Set<DeviceKind> devices,
                  boolean simulated, String province, Machine machine) {
        this(sign, english, services, groups, devices, simulated, province, machine, Optional.empty());
    }

    /** Who serves here, at the head of every screen. @param name of the branch */
    public record Sign(String organisation, String name) {
    }

    /**
     * The machine itself.
     *
     * @param number  within the branch
     * @param version of this software
     * @param language that the technician reads; empty: the one that is on the screen
     * @param ports   by kind of device
     */
    public record Machine(int number, String version, String language, Map<DeviceKind, Port> ports) {
        public Machine {
            ports = Map.copyOf(ports);
        }
    }

    /** How a device is reached. @param driver its short name @param at which device it opens; "*" for the first */
    public record Port(String driver, String at) {
    }
}
