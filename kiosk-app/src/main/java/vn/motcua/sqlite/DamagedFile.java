package vn.motcua.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A database file that failed its check goes aside under a name with the time; a person may still read something from it. */
final class DamagedFile {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    /** The write-ahead log and its index belong to the file and keep their ending, so that it can be opened where it lies. */
    private static final List<String> ENDINGS = List.of("", "-wal", "-shm");

    private DamagedFile() {
    }

    static Path setAside(Path file, Clock clock) throws StoreException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        try {
            for (String ending : ENDINGS) {
                Path part = file.resolveSibling(file.getFileName() + ending);
                if (Files.exists(part)) {
                    Files.move(part, file.resolveSibling(name + ending));
                }
            }
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_ACCESSIBLE, "cannot set aside the damaged " + file, e);
        }
        return file.resolveSibling(name);
    }
}
