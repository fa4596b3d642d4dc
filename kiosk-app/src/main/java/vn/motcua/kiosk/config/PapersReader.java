package vn.motcua.kiosk.config;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.ticket.PaperKind;

/** Reads {@code [papers]}: the printers of each paper, in the order in which they are tried. */
final class PapersReader {

    private PapersReader() {
    }

    /** @param spares that the file has beside the first printer */
    static Printers read(Section papers, boolean printer, List<DeviceSetting> spares) {
        List<String> known = new java.util.ArrayList<>(printer ? List.of(DeviceKind.TICKET_PRINTER.configurationName()) : List.of());
        spares.forEach(spare -> known.add(spare.name()));
        Map<PaperKind, List<String>> order = new EnumMap<>(PaperKind.class);
        for (PaperKind paper : PaperKind.values()) {
            List<String> names = papers.texts(paper.configurationName());
            boolean good = known.containsAll(names) && new HashSet<>(names).size() == names.size();
            if (!good) {
                papers.wrong(paper.configurationName(), "printers of this file, each once: " + String.join(", ", known), String.join(", ", names));
            } else if (!names.isEmpty()) {
                order.put(paper, names);
            }
        }
        return new Printers(spares, order);
    }
}
