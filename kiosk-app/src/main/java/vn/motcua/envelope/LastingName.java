package vn.motcua.envelope;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The name under which a finished file or folder is found: a name is an entry of the folder around it, and is lost with that in a power cut. */
public final class LastingName {

    private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private LastingName() {
    }

    /**
     * Gives what is finished its name; it has it, whatever happens to the power, when this returns.
     *
     * @param finished is on the disk already; on the same file system
     * @param named    is replaced when it is a file; a folder with something in it is an {@link IOException}
     */
    public static void give(Path finished, Path named) throws IOException {
        Files.move(finished, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keep(named.toAbsolutePath().getParent());
    }

    /** A small file, whole or as it was before, whatever happens to the power. Its folder is made where it is not there. */
    public static void write(byte[] content, Path named) throws IOException {
        Path folder = Files.createDirectories(named.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(folder, "new", ".part");
        try {
            Files.write(whole, content, StandardOpenOption.SYNC);
            give(whole, named);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Keeps all names in a folder. Windows writes them with the files, and cannot open a folder. */
    public static void keep(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
