package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.kiosk.dossier.PageStore;

/**
 * Where scanners write their pages, which nobody has encrypted yet: in memory (tmpfs), where the machine has such a place, so that
 * they never touch a disk; else beside the kiosk's pages. Either way for the kiosk's account alone, and only until a page is kept. A lock
 * tells whose kiosk still runs; what a dead one has left in memory the next one erases, whichever it is.
 */
final class Spool implements AutoCloseable {

    static final Path MEMORY = Path.of("/dev/shm");
    private static final String NAME = "motcua-kiosk-";
    private static final String HELD = "held";
    private static final String PAGES = "pages";
    /** A score of pages as a scanner writes them, in colour at 300 dots per inch: more than wait when pages are worked on at once. */
    private static final long LEAST = 512L << 20;
    /** Without a lock it is of a kiosk from before there were any; after a day nobody scans there. */
    private static final Duration NOBODY_SINCE = Duration.ofDays(1);

    /**
     * What this process holds. The lock's file of one of these is never opened again: POSIX gives all locks of a process on a file up
     * when any of its channels to it is closed, and the next kiosk would take a living one for dead.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path own;
    private final Path folder;
    private final Optional<FileChannel> held;

    private Spool(Path own, Path folder, Optional<FileChannel> held) {
        this.own = own;
        this.folder = folder;
        this.held = held;
    }

    /**
     * Takes it for this process.
     *
     * @param memory a tmpfs, if there is one
     * @param data   the kiosk's own folder: two kiosks on one machine have two spools
     */
    static Spool claim(Path memory, Path data) throws IOException {
        Path kiosk = data.toAbsolutePath().normalize();
        if (!hasRoom(memory)) {
            Path beside = kiosk.resolve("pages/spool");
            return new Spool(beside, beside, Optional.empty());
        }
        Path own = memory.resolve(NAME + Integer.toHexString(kiosk.toString().hashCode()));
        Optional<FileChannel> held = hold(own);
        while (held.isPresent() && !Files.exists(own.resolve(HELD))) {
            // Another kiosk has just erased what a dead one left under this name.
            giveUp(own, held.get());
            held = hold(own);
        }
        return new Spool(own, own.resolve(PAGES), held);
    }

    private static boolean hasRoom(Path memory) {
        try {
            return Files.isDirectory(memory) && Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() >= LEAST;
        } catch (IOException e) {
            return false;
        }
    }

    /** @return empty when this very process holds it already */
    private static Optional<FileChannel> hold(Path own) throws IOException {
        if (!OURS.add(own)) {
            return Optional.empty();
        }
        try {
            if (!Files.isDirectory(own)) {
                Files.createDirectory(own, privately());
            }
            FileChannel channel = FileChannel.open(own.resolve(HELD), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return Optional.of(channel);
        } catch (IOException e) {
            OURS.remove(own);
            throw e;
        }
    }

    private static void giveUp(Path own, FileChannel held) throws IOException {
        held.close();
        OURS.remove(own);
    }

    private static FileAttribute<?>[] privately() {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    Path folder() {
        return folder;
    }

    /** Erases what kiosks that no longer run have left in memory. @return of how many */
    static int eraseAbandoned(Path memory) throws IOException {
        int erased = 0;
        if (Files.isDirectory(memory)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(memory, NAME + "*")) {
                for (Path each : all) {
                    erased += eraseIfAbandoned(each) ? 1 : 0;
                }
            }
        }
        return erased;
    }

    private static boolean eraseIfAbandoned(Path each) throws IOException {
        if (OURS.contains(each)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(each.resolve(HELD), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            PageStore.erase(each);
            return true;
        } catch (OverlappingFileLockException | AccessDeniedException e) {
            // Another thread is at it, or it is of another account.
            return false;
        } catch (NoSuchFileException e) {
            return eraseIfOld(each);
        }
    }

    private static boolean eraseIfOld(Path each) throws IOException {
        try {
            if (Files.getLastModifiedTime(each).toInstant().isAfter(Instant.now().minus(NOBODY_SINCE))) {
                return false;
            }
            PageStore.erase(each);
            return true;
        } catch (NoSuchFileException | AccessDeniedException e) {
            return false;
        }
    }

    /** Erases it with all that is in it. */
    @Override
    public void close() throws IOException {
        PageStore.erase(own);
        if (held.isPresent()) {
            giveUp(own, held.get());
        }
    }
}
