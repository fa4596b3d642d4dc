package vn.motcua.centre.books;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.envelope.DocumentBundle;
import vn.motcua.envelope.LastingName;

/**
 * The PDFs of received dossiers, a folder for each with a PDF of every document, known by the slip's code and the digest of what the
 * kiosk sent. Kiosks of before sent a dossier as one PDF; that is a file here.
 */
public final class DossierFiles {

    /** What a code may look like: it becomes part of a file name. */
    public static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{2,48}");
    public static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Begins the names of what is not finished; what a crash leaves of it is swept. */
    private static final String ARRIVING = "arriving-";

    private static final Logger LOG = LoggerFactory.getLogger(DossierFiles.class);

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
                erase(each);
            }
        }
    }

    /** A document of a dossier. @param name as the procedure calls it; empty when it has none @param pages 0: not known */
    public record Document(String name, int pages, Path pdf) {
    }

    public boolean isHere(String code, String sha256) {
        return Files.isDirectory(folder(code, sha256)) || Files.isRegularFile(single(code, sha256));
    }

    /** The dossier's documents; none when it is not here. */
    public List<Document> find(String code, String sha256) throws IOException {
        Path several = folder(code, sha256);
        if (!Files.isDirectory(several)) {
            return Files.isRegularFile(single(code, sha256)) ? List.of(new Document("", 0, single(code, sha256))) : List.of();
        }
        List<DocumentBundle.Title> titles = DocumentBundle.titles(several);
        List<Path> pdfs = DocumentBundle.files(several);
        return IntStream.range(0, titles.size()).mapToObj(i -> new Document(titles.get(i).name(), titles.get(i).pages(), pdfs.get(i))).toList();
    }

    /** A file of these folders' disk for what is to take a document's place; a crash leaves nothing of it. */
    public Path arriving() throws IOException {
        return Files.createTempFile(folder, ARRIVING, ".part");
    }

    /**
     * Takes the content in, whole or not at all; it is on the disk when this returns.
     *
     * @return false when the content has another digest, so a part of it was lost on the way
     */
    public boolean keep(String code, String sha256, InputStream content) throws IOException {
        if (isHere(code, sha256)) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        }
        try (DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
             BufferedInputStream all = new BufferedInputStream(digested)) {
            all.mark(DocumentBundle.headLength());
            byte[] head = all.readNBytes(DocumentBundle.headLength());
            all.reset();
            Proof proof = () -> {
                all.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(sha256);
            };
            return DocumentBundle.isBundle(head) ? keepAll(all, proof, folder(code, sha256)) : keepOne(all, proof, single(code, sha256));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads what is left, and tells whether it all was what it should be. */
    private interface Proof {
        boolean holds() throws IOException;
    }

    private boolean keepOne(InputStream content, Proof proof, Path file) throws IOException {
        Path arriving = arriving();
        try {
            try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                content.transferTo(out);
                channel.force(true);
            }
            if (!proof.holds()) {
                return false;
            }
            LastingName.give(arriving, file);
            return true;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private boolean keepAll(InputStream content, Proof proof, Path to) throws IOException {
        Path arriving = Files.createTempDirectory(folder, ARRIVING);
        try {
            DocumentBundle.unpack(content, arriving);
            if (!proof.holds()) {
                return false;
            }
            LastingName.give(arriving, to);
            return true;
        } catch (ZipException e) {
            LOG.error("a dossier arrived that cannot be taken apart: {}", e.getMessage());
            return false;
        } catch (FileSystemException e) {
            if (Files.isDirectory(to)) {
                // Another centre on the same folder was quicker with the same dossier.
                return true;
            }
            throw e;
        } finally {
            erase(arriving);
        }
    }

    private static void erase(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (var inside = Files.newDirectoryStream(file)) {
                for (Path each : inside) {
                    Files.delete(each);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    private Path folder(String code, String sha256) {
        if (!CODE.matcher(code).matches() || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a code and a digest, checked by the caller");
        }
        return folder.resolve(code + "_" + sha256.substring(0, 16));
    }

    private Path single(String code, String sha256) {
        return folder.resolve(folder(code, sha256).getFileName() + ".pdf");
    }
}
