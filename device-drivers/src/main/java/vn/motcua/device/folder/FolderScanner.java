package vn.motcua.device.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/**
 * The pages that somebody scans at the office scanner while the job runs. A file is taken only when it is proven to be whole,
 * and leaves the folder only after its copy is; nothing else in the folder is touched. No progress is told: how long a file will be
 * nobody knows before it is whole.
 */
final class FolderScanner implements DocumentScanner {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    /** A file that stands still for so many settling times and is not whole will never be. */
    private static final int GIVEN_UP_AFTER = 10;
    private static final long RESERVE = 64L << 20;

    private final Path folder;
    private final Pace pace;
    private final int dotsPerInch;
    private final Cancellation closing = new Cancellation();

    /**
     * How long is waited.
     *
     * @param patience  for the first page
     * @param quiet     after a page, for the next
     * @param settle    a file may not change for so long
     * @param headStart pages that came so long before the job belong to it
     */
    record Pace(Duration patience, Duration quiet, Duration settle, Duration headStart) {
    }

    FolderScanner(Path folder, Pace pace, int dotsPerInch) {
        this.folder = folder;
        this.pace = pace;
        this.dotsPerInch = dotsPerInch;
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.UNKNOWN;
    }

    /** Source, sides and resolution are chosen at the scanner itself. */
    @Override
    public ScannerCapabilities capabilities() {
        return new ScannerCapabilities(Set.of(ScanRequest.Source.AUTOMATIC), false, List.of(), true);
    }

    @Override
    public DeviceHealth probe() throws DeviceException {
        requireOpen();
        if (!Files.isDirectory(folder)) {
            return new DeviceHealth.Unreachable("the folder " + folder + " is gone");
        }
        return Files.isReadable(folder) && Files.isWritable(folder)
                ? DeviceHealth.ready() : new DeviceHealth.Broken("the kiosk may not take files from " + folder);
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
    }

    @Override
    public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        requireOpen();
        if (request.folder().toFile().getUsableSpace() < RESERVE) {
            throw new DeviceException(Fault.DISK_FULL, "no room for scanned pages");
        }
        Cancellation both = new Cancellation();
        try (Cancellation.Registration byCaller = cancellation.onCancel(both::cancel);
                Cancellation.Registration byClosing = closing.onCancel(both::cancel)) {
            return new Job(request, pages, both).run();
        } catch (IOException e) {
            throw new DeviceException(Files.isDirectory(folder) ? Fault.NOT_PERMITTED : Fault.NOT_CONNECTED,
                    "the folder cannot be read: " + e.getMessage(), e);
        } finally {
            requireOpen();
        }
    }

    private final class Job {

        private final ScanRequest request;
        private final PageReceiver pages;
        private final Cancellation cancellation;
        private final Arriving arriving;
        private int count;
        private long lastSign = System.nanoTime();

        private Job(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws IOException {
            this.request = request;
            this.pages = pages;
            this.cancellation = cancellation;
            arriving = new Arriving(folder, pace.settle(), pace.headStart());
        }

        private int run() throws DeviceException, IOException {
            while (!cancellation.cancelled() && count < request.mostPages()) {
                for (Path file : arriving.settled()) {
                    if (!cancellation.cancelled() && count < request.mostPages()) {
                        take(file);
                    }
                }
                if (over()) {
                    break;
                }
                pause();
            }
            return count;
        }

        private boolean over() throws DeviceException {
            Duration silent = Duration.ofNanos(System.nanoTime() - lastSign);
            if (count == 0 && !arriving.more() && silent.compareTo(pace.patience()) > 0) {
                throw new DeviceException(Fault.FEEDER_EMPTY, "no page was saved within " + pace.patience().toSeconds() + " s");
            }
            return count > 0 && !arriving.more() && silent.compareTo(pace.quiet()) > 0;
        }

        private void take(Path file) throws DeviceException {
            if (Arriving.refused(file)) {
                throw new DeviceException(Fault.WRONG_SETTINGS, "the scanner saves PDF; let it save JPEG or TIFF. The file is left where it is");
            }
            List<SavedPicture.Side> sides;
            try {
                sides = new SavedPicture(file, dotsPerInch).copyTo(request.folder());
            } catch (IOException e) {
                requireRoom(e);
                if (arriving.standing(file).compareTo(pace.settle().multipliedBy(GIVEN_UP_AFTER)) < 0) {
                    return;
                }
                throw new DeviceException(Fault.PAGE_INCOMPLETE, "a saved file is not whole and is left where it is: " + e.getMessage(), e);
            }
            for (SavedPicture.Side side : sides) {
                count++;
                pages.page(new ScannedPage(side.file(), count, side.dotsPerInch(), false));
            }
            lastSign = System.nanoTime();
            arriving.taken(file);
            erase(file);
        }

        private void requireRoom(IOException e) throws DeviceException {
            if (request.folder().toFile().getUsableSpace() < RESERVE) {
                throw new DeviceException(Fault.DISK_FULL, "no room for scanned pages", e);
            }
        }

        private void pause() {
            CompletableFuture<Void> woken = new CompletableFuture<>();
            try (Cancellation.Registration registration = cancellation.onCancel(() -> woken.complete(null))) {
                woken.completeOnTimeout(null, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS).join();
            }
        }
    }

    /** The next citizen must not find it there. */
    private static void erase(Path file) throws DeviceException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_PERMITTED, "a page was taken, and may not be erased from the folder", e);
        }
    }

    private void requireOpen() throws DeviceException {
        if (closing.cancelled()) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
    }

    @Override
    public void close() {
        closing.cancel();
    }
}
