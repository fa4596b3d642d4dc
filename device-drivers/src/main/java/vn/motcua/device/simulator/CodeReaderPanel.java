package vn.motcua.device.simulator;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;

/** The hands before a simulated code reader: show it codes, pull its cable. Thread-safe. */
public final class CodeReaderPanel {

    private final List<SimulatedCodeReader> readers = new ArrayList<>();
    private final Cable cable = new Cable();

    CodeReaderPanel() {
    }

    /** Holds a code before the reader; nothing happens while the cable is pulled. @param text what the code says */
    public synchronized void show(String text) {
        if (cable.plugged()) {
            readers.forEach(reader -> reader.say(text));
        }
    }

    public synchronized void unplug() {
        changeCable(false);
    }

    public synchronized void plug() {
        changeCable(true);
    }

    private void changeCable(boolean plugged) {
        if (cable.change(plugged)) {
            readers.forEach(reader -> reader.say(health()));
        }
    }

    // --- what the driver sees

    Cable cable() {
        return cable;
    }

    DeviceHealth health() {
        return cable.health();
    }

    synchronized void attach(SimulatedCodeReader reader) throws DeviceException {
        cable.required();
        readers.add(reader);
    }

    synchronized void detach(SimulatedCodeReader reader) {
        readers.remove(reader);
    }
}
