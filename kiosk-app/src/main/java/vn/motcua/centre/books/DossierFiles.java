package vn.motcua.centre.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The PDFs of received dossiers, one file each, known by the slip's code and the digest of the content. */
public final class DossierFiles {

    /** What a code may look like: it becomes part of a file name. */
    public static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{2,48}");
    public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Begins the names of files that are not finished; what a crash leaves of them is swept. */
    public static final String ARRIVING = "arriving-";

    private final Path folder;

    /** @param folder made when it is not there */
    public DossierFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        sweep();
    }

    /** A crash may leave the beginning of a file, which the kiosk will send again whole. */
    private void sweep() throws IOException {
        try (var unfinished = Files.newDirectoryStream(folder, ARRIVING + "*")) {
            for (Path each : unfinished) {
                Files.delete(each);
            }
        }
    }

    public Optional<Path> find(String code, String sha256) {
        return Optional.of(file(code, sha256)).filter(Files::isRegularFile);
    }

    /**
     * Takes the content in, whole or not at all; it is on the disk when this returns.
     *
     * @return false when the content has another digest, so a part of it was lost on the way
     */
    public boolean keep(String code, String sha256, InputStream content) throws IOException {
        if (find(code, sha256).isPresent()) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        }
        Path arriving = Files.createTempFile(folder, ARRIVING, ".part");
        try {
            if (!write(content, arriving).equals(sha256)) {
                return false;
            }
            Files.move(arriving, file(code, sha256), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private static String write(InputStream content, Path to) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
             FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
             OutputStream out = Channels.newOutputStream(channel)) {
            digested.transferTo(out);
            channel.force(true);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path file(String code, String sha256) {
        if (!CODE.matcher(code).matches() || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a code and a digest, checked by the caller");
        }
        return folder.resolve(code + "_" + sha256.substring(0, 16) + ".pdf");
    }
}
