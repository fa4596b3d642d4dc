package vn.motcua.centre.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.DossierFiles;
import vn.motcua.envelope.DamagedException;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.UnknownKeyException;

/**
 * Dossiers on their way in, still in their envelopes. What has arrived of one stays on the disk, over breaks of the line and
 * restarts; when it is whole, it is opened, proven and handed to the dossiers' folder.
 */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final String SUFFIX = ".sealed.part";
    private static final String UNOPENED = ".unopened";
    private static final int DIGEST_LENGTH = 64;
    /** The beginning of a file for which nobody has come back is of no use. */
    private static final Duration GIVEN_UP = Duration.ofDays(60);

    private final Path folder;
    private final DossierFiles files;
    private final CentreKeys keys;
    private final Finishing finishing;
    private final Set<Path> busy = ConcurrentHashMap.newKeySet();

    Uploads(Path folder, DossierFiles files, CentreKeys keys, Finishing finishing, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.files = files;
        this.keys = keys;
        this.finishing = finishing;
        sweep(clock);
        openUnopened();
    }

    private void sweep(Clock clock) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> parts = all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(clock.instant().minus(GIVEN_UP))) {
                    LOG.info("erasing the beginning of a dossier whose rest never came");
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** What became of a piece. */
    enum Piece {
        /** On the disk; more is to come. */
        TAKEN,
        /** The dossier is whole, and kept. */
        WHOLE,
        /** It does not begin where the last one ended, or another one is being written. */
        ELSEWHERE,
        /** All has arrived, and it is not what it should be: nothing of it is kept. */
        DAMAGED
    }

    boolean isWhole(String code, String sha256) {
        return files.isHere(code, sha256);
    }

    /** How many bytes of the envelope are here. */
    long received(String code, String sha256) throws IOException {
        Path part = part(code, sha256);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /**
     * Adds a piece; it is on the disk when this returns.
     *
     * @param offset of the piece in the envelope
     * @param length of the whole envelope
     */
    Piece add(String code, String sha256, long offset, long length, InputStream content) throws IOException {
        if (isWhole(code, sha256)) {
            return Piece.WHOLE;
        }
        Path part = part(code, sha256);
        if (!busy.add(part)) {
            return Piece.ELSEWHERE;
        }
        try {
            long here = received(code, sha256);
            if (here == length) {
                // All of it had arrived when this server fell over.
                return open(part, code, sha256);
            }
            if (here > length) {
                Files.deleteIfExists(part);
            }
            if (here != offset) {
                return Piece.ELSEWHERE;
            }
            append(part, content, length - offset);
            return Files.size(part) < length ? Piece.TAKEN : open(part, code, sha256);
        } finally {
            busy.remove(part);
        }
    }

    /** When the line breaks, what came before the break stays. */
    private static void append(Path part, InputStream content, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
             OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            long left = most;
            try {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                while (read > 0) {
                    out.write(buffer, 0, read);
                    left -= read;
                    read = left == 0 ? -1 : content.read(buffer, 0, (int) Math.min(buffer.length, left));
                }
            } finally {
                channel.force(true);
            }
        }
    }

    private Piece open(Path part, String code, String sha256) throws IOException {
        boolean kept = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part)); InputStream content = Envelope.open(in, keys::find)) {
            finishing.expect(code, sha256);
            kept = files.keep(code, sha256, content);
        } catch (DamagedException e) {
            LOG.error("a dossier arrived damaged: {}", e.getMessage());
        } catch (UnknownKeyException e) {
            Path aside = part.resolveSibling(code + "_" + sha256 + UNOPENED);
            if (!part.equals(aside)) {
                Files.move(part, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            LOG.error("a dossier was {}; put that key back and start again: until then it waits as {}", e.getMessage(), aside.getFileName());
            return Piece.DAMAGED;
        }
        Files.deleteIfExists(part);
        finishing.arrived();
        return kept ? Piece.WHOLE : Piece.DAMAGED;
    }

    /** A key may have been put back since. */
    private void openUnopened() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(UNOPENED)).toList()) {
                String name = file.getFileName().toString();
                int digest = name.length() - UNOPENED.length() - DIGEST_LENGTH;
                open(file, name.substring(0, digest - 1), name.substring(digest, digest + DIGEST_LENGTH));
            }
        }
    }

    private Path part(String code, String sha256) {
        return folder.resolve(code + "_" + sha256 + SUFFIX);
    }
}
