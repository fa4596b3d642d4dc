package vn.motcua.centre.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Random bytes in a file that only its owner can read, made once and kept. */
public final class KeyFile {

    private KeyFile() {
    }

    /** @throws IOException when it can be neither read nor made, or has another length */
    public static byte[] readOrMake(Path file, int length) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[length];
            new SecureRandom().nextBytes(bytes);
            write(file, bytes);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != length) {
            throw new IOException(file + " is not a key of " + length + " bytes");
        }
        return bytes;
    }

    /** Writes a new file for its owner alone. When another centre on the same folder was quicker, that one's stays. */
    public static void write(Path file, byte[] bytes) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC), ownerOnly)) {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }
}
