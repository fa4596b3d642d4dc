package vn.motcua.kiosk.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import vn.motcua.device.Fault;
import vn.motcua.envelope.LastingName;
import vn.motcua.envelope.LeftOpen;

/**
 * Writes files that are there whole or not at all, whenever the power fails: a part file, fsync, rename, fsync of the folder.
 * Only the kiosk's own account may read them.
 */
final class WholeFile {

    private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    private static final String PART = ".part";

    private WholeFile() {
    }

    /** Writes the content; may close the stream or leave it open. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Replaces the file if it is there. @throws IOException nothing of it stays behind then, and an older file stays as it was */
    static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.deleteIfExists(part);
        try {
            Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(part, anew, privately("rw-------"))) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.to(new LeftOpen(out));
                out.flush();
                channel.force(true);
            }
            LastingName.give(part, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Makes the folder, for the kiosk's own account alone, if it is not there. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        try {
            Path made = Files.createDirectory(folder, privately("rwx------"));
            LastingName.keep(made.toAbsolutePath().getParent());
            return made;
        } catch (FileAlreadyExistsException e) {
            if (POSIX) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        }
    }

    static FileAttribute<?>[] privately(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** Java has no exception of its own for a full disk, only the operating system's words. */
    static Fault faultOf(IOException e) {
        String words = String.valueOf(e.getMessage());
        boolean full = words.contains("No space left") || words.contains("quota exceeded") || words.contains("not enough space");
        return full ? Fault.DISK_FULL : Fault.UNKNOWN;
    }
}
