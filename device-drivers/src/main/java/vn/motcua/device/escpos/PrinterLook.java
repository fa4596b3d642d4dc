package vn.motcua.device.escpos;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher.Found;

/**
 * Whether the printer that is set is there. Other serial ports are not reported: a card or code reader may be behind one, and must
 * not be taken for a printer. Used on one thread.
 */
final class PrinterLook implements Supplier<List<Found>> {

    private final List<Found> there;
    private final PrinterAddress address;
    private final Lock turn;
    private List<Found> present = List.of();

    /** @param turn held by whoever talks with the printer */
    PrinterLook(DeviceId id, PrinterAddress address, Lock turn) {
        this.there = List.of(new Found(id, address.description()));
        this.address = address;
        this.turn = turn;
    }

    @Override
    public List<Found> get() {
        // While somebody talks with it, it is there as it was; a second connection could disturb the first.
        if (turn.tryLock()) {
            try {
                present = address.reachable() ? there : List.of();
            } finally {
                turn.unlock();
            }
        }
        return present;
    }
}
