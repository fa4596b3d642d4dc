package vn.motcua.kiosk.dossier;

import vn.motcua.device.Fault;

/** What became of a scanned page. */
public sealed interface Arrival {

    /** It is on disk, and stays there until the visit ends. */
    record Kept(Page page, PageReport report) implements Arrival {
    }

    /**
     * It could not be read or written; the pages before it are not touched.
     *
     * @param fault  {@code PAGE_INCOMPLETE} for a broken picture, {@code DISK_FULL}, or {@code UNKNOWN}
     * @param detail for the technician
     */
    record Refused(Fault fault, String detail) implements Arrival {
    }
}
