package vn.motcua.kiosk.config;

import java.util.List;
import java.util.Map;

import vn.motcua.kiosk.ticket.PaperKind;

/**
 * The printers beside the first one, and which may print what.
 *
 * @param spares in the order of their places, from 2 on
 * @param order  names of printers for each paper: the first that can prints it
 */
public record Printers(List<DeviceSetting> spares, Map<PaperKind, List<String>> order) {

    /** The last place that a printer may have. */
    public static final int MOST = 4;

    /** Only the first printer, or none. */
    public static final Printers ONE = new Printers(List.of(), Map.of());

    public Printers {
        spares = List.copyOf(spares);
        order = Map.copyOf(order);
    }

    /** Empty: all of them, in the order of their places. */
    public List<String> of(PaperKind paper) {
        return order.getOrDefault(paper, List.of());
    }
}
