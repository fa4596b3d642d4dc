package vn.motcua.centre.hall;

import java.util.List;
import java.util.Map;

/**
 * Who waits and which counters work, at one moment.
 *
 * @param now     milliseconds
 * @param waiting in any order
 * @param paces   by the service's bit
 */
public record Hall<T extends InLine>(long now, List<T> waiting, List<Working> counters, Map<Integer, Pace> paces) {

    /**
     * A counter that is open, or will be in a moment.
     *
     * @param served    bits of its services
     * @param busyWith  bit of the service it is at; 0 when free
     * @param busySince milliseconds
     * @param backAt    milliseconds; before now when it is there
     */
    public record Working(int served, int busyWith, long busySince, long backAt) {
    }

    public Hall {
        waiting = List.copyOf(waiting);
        counters = List.copyOf(counters);
        paces = Map.copyOf(paces);
    }
}
