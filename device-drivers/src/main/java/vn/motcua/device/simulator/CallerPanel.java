package vn.motcua.device.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Summons;

/** The cards before a simulated calling unit, as they ring. Thread-safe. */
public final class CallerPanel {

    private final List<SimulatedCaller> callers = new ArrayList<>();
    private final Map<String, Summons> latest = new LinkedHashMap<>();
    private final List<Summons> told = new ArrayList<>();
    private final Cable cable = new Cable();

    CallerPanel() {
    }

    /** What each card does now, by its UID; cards that were never told anything are not in it. */
    public synchronized Map<String, Summons> cards() {
        return Map.copyOf(latest);
    }

    /** All that was said, in order: a recall is the same once more. */
    public synchronized List<Summons> told() {
        return List.copyOf(told);
    }

    public void unplug() {
        changeCable(false);
    }

    public void plug() {
        changeCable(true);
    }

    private void changeCable(boolean plugged) {
        if (cable.change(plugged)) {
            List<SimulatedCaller> all;
            synchronized (this) {
                all = List.copyOf(callers);
            }
            all.forEach(caller -> caller.say(health()));
        }
    }

    // --- what the driver sees

    Cable cable() {
        return cable;
    }

    DeviceHealth health() {
        return cable.health();
    }

    synchronized void take(Summons summons) throws DeviceException {
        cable.required();
        latest.put(summons.card(), summons);
        told.add(summons);
    }

    synchronized void attach(SimulatedCaller caller) throws DeviceException {
        cable.required();
        callers.add(caller);
    }

    synchronized void detach(SimulatedCaller caller) {
        callers.remove(caller);
    }
}
