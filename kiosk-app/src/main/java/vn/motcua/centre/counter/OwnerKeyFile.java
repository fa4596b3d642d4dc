package vn.motcua.centre.counter;

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

import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.OwnerMark;

/**
 * The centre's key for marks of citizens: made at the first start, kept beside the books and not in them, so that a copy of the
 * books alone tells nobody's number. Centres that share their books share this file too.
 */
public final class OwnerKeyFile {

    private static final String NAME = "owner.key";

    private final OwnerKey key;

    /** @throws IOException when it can be neither read nor made, or is not a key */
    public OwnerKeyFile(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            make(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != OwnerMark.KEY_BYTES) {
            throw new IOException(file + " is not a key of " + OwnerMark.KEY_BYTES + " bytes");
        }
        key = OwnerKey.of(bytes);
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[OwnerMark.KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC), ownerOnly)) {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (FileAlreadyExistsException e) {
            // Another centre on the same folder was quicker; its key is as good.
            return;
        }
    }

    public OwnerKey key() {
        return key;
    }
}
