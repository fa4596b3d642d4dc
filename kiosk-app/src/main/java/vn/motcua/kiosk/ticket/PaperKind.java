package vn.motcua.kiosk.ticket;

import java.util.Locale;

/** The papers that a kiosk prints; each may have its own order of printers. */
public enum PaperKind {
    TICKET,
    SLIP,
    GUIDE;

    /** The key under {@code [papers]} in {@code kiosk.toml}. */
    public String configurationName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
