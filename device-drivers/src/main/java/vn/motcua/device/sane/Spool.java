package vn.motcua.device.sane;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.PnmHeader;

/**
 * Where one job's pages land. scanimage writes each to a part file and renames it, but takes an early end and a full disk
 * for success, so every page is measured before it is handed over; what was not handed over is erased at the end.
 */
final class Spool {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);

    /** Not less than this must stay free beside a page, for the pictures that are made of it. */
    private static final long RESERVE = 16L << 20;

    private final Path folder;
    private final ToLongFunction<Path> freeSpace;
    private final String prefix = "scan-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final Set<Path> handedOver = ConcurrentHashMap.newKeySet();

    Spool(Path folder, ToLongFunction<Path> freeSpace) {
        this.folder = folder;
        this.freeSpace = freeSpace;
    }

    Path folder() {
        return folder;
    }

    /** The name for {@code --batch}, relative to the folder, so that nothing of the folder's name is taken for a format. */
    String pattern() {
        return prefix + "%03d.pnm";
    }

    /** @throws DeviceException {@link Fault#DISK_FULL} when not even one more page would fit */
    void requireRoomFor(long pageBytes) throws DeviceException {
        long free = freeSpace.applyAsLong(folder);
        if (free < pageBytes + RESERVE) {
            throw new DeviceException(Fault.DISK_FULL, "only " + (free >> 20) + " MB free for scanned pages");
        }
    }

    /**
     * The page that scanimage has announced, proven to be whole.
     *
     * @throws DeviceException {@link Fault#PAGE_INCOMPLETE}, or {@link Fault#DISK_FULL} when that is the reason
     */
    Path proven(String announced) throws DeviceException {
        Path file = folder.resolve(announced).normalize();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long missing = PnmHeader.read(in).fileSize() - Files.size(file);
            if (missing > 0) {
                requireRoomFor(missing);
                throw new DeviceException(Fault.PAGE_INCOMPLETE, "the page ended " + missing + " bytes early");
            }
        } catch (IOException e) {
            requireRoomFor(0);
            throw new DeviceException(Fault.PAGE_INCOMPLETE, "the page cannot be read back: " + e.getMessage(), e);
        }
        handedOver.add(file);
        return file;
    }

    /** Erases what the job left and did not hand over: part files, pages after a cancellation. */
    void sweep() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path file : files) {
                if (!handedOver.contains(file.normalize())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            if (Files.exists(folder)) {
                log.warn("remains of a scan could not be erased: {}", e.getClass().getSimpleName());
            }
        }
    }
}
