package vn.motcua.centre.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.envelope.Recipient;
import vn.motcua.envelope.RecipientKey;

/**
 * The centre's secret keys, a file each; kiosks encrypt for the last by name. An older one stays for as long as a kiosk may still
 * hold a dossier that was encrypted for it. Servers that share the work of one centre share this folder.
 */
public final class CentreKeys {

    private static final String FIRST = "dossiers-1.key";
    private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private final Map<String, RecipientKey> keys = new LinkedHashMap<>();
    private final Recipient current;

    /** @param folder made when it is not there; begun with a key when it has none */
    public CentreKeys(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, privately("rwx------"));
        }
        if (files(folder).isEmpty()) {
            begin(folder.resolve(FIRST));
        }
        Recipient last = null;
        for (Path file : files(folder)) {
            RecipientKey key = RecipientKey.parse(Files.readString(file));
            last = key.recipient();
            keys.put(last.id(), key);
        }
        current = last;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".key")).sorted().toList();
        }
    }

    /** Another server that shares the folder may be quicker: then its key is the one. */
    private static void begin(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(part);
        try {
            try (var out = Files.newByteChannel(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                    privately("rw-------"))) {
                out.write(StandardCharsets.US_ASCII.encode(RecipientKey.generate().secretText() + "\n"));
            }
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // Somebody else's.
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] privately(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** For whom kiosks encrypt now. */
    public Recipient current() {
        return current;
    }

    /** @param id of the recipient */
    Optional<RecipientKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
