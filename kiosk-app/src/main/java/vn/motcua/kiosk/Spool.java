package vn.motcua.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where scanners write their pages, which nobody has encrypted yet: in memory (tmpfs), where the machine has such a place, so that
 * they never touch a disk; else beside the kiosk's pages. Either way for the kiosk's account alone, and only until a page is kept.
 */
final class Spool {

    private static final Path MEMORY = Path.of("/dev/shm");

    private Spool() {
    }

    /** @param data the kiosk's own folder: two kiosks on one machine have two spools */
    static Path of(Path data) {
        Path own = data.toAbsolutePath().normalize();
        return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
                ? MEMORY.resolve("motcua-kiosk-" + Integer.toHexString(own.toString().hashCode()))
                : own.resolve("pages/spool");
    }
}
