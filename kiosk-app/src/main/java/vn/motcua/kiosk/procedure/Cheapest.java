package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.List;

/** The few that cost least, cheapest first, among equals those that came first; dearer ones need not be made at all. */
final class Cheapest<T> {

    private final double[] costs;
    private final List<T> kept = new ArrayList<>();

    /** @param most how many are kept, 1 or more */
    Cheapest(int most) {
        costs = new double[most];
    }

    /** True when something of that cost would be kept. */
    boolean takes(double cost) {
        int size = kept.size();
        return size < costs.length || cost < costs[size - 1];
    }

    /** @param cost that it takes */
    void add(T one, double cost) {
        if (kept.size() == costs.length) {
            kept.remove(costs.length - 1);
        }
        int at = kept.size();
        while (at > 0 && cost < costs[at - 1]) {
            costs[at] = costs[at - 1];
            at--;
        }
        costs[at] = cost;
        kept.add(at, one);
    }

    List<T> all() {
        return kept;
    }
}
