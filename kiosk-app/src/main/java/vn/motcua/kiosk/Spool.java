package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where scanners write their pages, which nobody has encrypted yet: in memory (tmpfs), where the machine has such a place, so that
 * they never touch a disk; else beside the kiosk's pages. Either way for the kiosk's account alone, and only until a page is kept.
 */
final class Spool {

    private static final Path MEMORY = Path.of("/dev/shm");
    /** A score of pages as a scanner writes them, in colour at 300 dots per inch: more than wait when pages are worked on at once. */
    private static final long LEAST = 512L << 20;

    private Spool() {
    }

    /** @param data the kiosk's own folder: two kiosks on one machine have two spools */
    static Path of(Path data) {
        Path own = data.toAbsolutePath().normalize();
        return hasRoom()
                ? MEMORY.resolve("motcua-kiosk-" + Integer.toHexString(own.toString().hashCode()))
                : own.resolve("pages/spool");
    }

    private static boolean hasRoom() {
        try {
            return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= LEAST;
        } catch (IOException e) {
            return false;
        }
    }
}
