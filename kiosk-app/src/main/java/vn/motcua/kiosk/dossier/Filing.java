package vn.motcua.kiosk.dossier;

import java.nio.file.Path;

import vn.motcua.device.Fault;

/** What became of a dossier. */
public sealed interface Filing {

    /**
     * It is on disk, whole.
     *
     * @param bytes  size of the PDF, or of all PDFs together; without an envelope around them
     * @param sha256 of what is in the file or its envelope, lower-case hexadecimal
     */
    record Filed(Path file, int pages, long bytes, String sha256) implements Filing {
    }

    /** Nothing was written, and the pages are still there. @param fault {@code DISK_FULL}, {@code PAGE_INCOMPLETE} or {@code UNKNOWN} */
    record NotFiled(Fault fault, String detail) implements Filing {
    }
}
