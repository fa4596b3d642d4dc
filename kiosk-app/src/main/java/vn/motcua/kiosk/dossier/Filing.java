package vn.motcua.kiosk.dossier;

import java.nio.file.Path;

import vn.motcua.device.Fault;

/** What became of a dossier. */
public sealed interface Filing {

    /**
     * It is on disk, whole.
     *
     * @param bytes  size of the PDF, without an envelope around it
     * @param sha256 of the PDF, lower-case hexadecimal
     */
    record Filed(Path file, int pages, long bytes, String sha256) implements Filing {
    }

    /** Nothing was written, and the pages are still there. @param fault {@code DISK_FULL}, {@code PAGE_INCOMPLETE} or {@code UNKNOWN} */
    record NotFiled(Fault fault, String detail) implements Filing {
    }
}
