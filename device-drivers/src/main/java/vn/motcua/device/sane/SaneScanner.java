package vn.motcua.device.sane;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/**
 * A scanner behind {@code scanimage}. No process lives between two jobs, so nothing is held while nobody scans; a job that is
 * cancelled returns at once while its process still brings the scanner to rest, and the next job waits for that.
 */
final class SaneScanner implements DocumentScanner {

    private static final Duration PROBE_LIMIT = Duration.ofMillis(2500);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private static final Logger log = LoggerFactory.getLogger(SaneScanner.class);

    private final Scanimage scanimage;
    private final DeviceId id;
    private final DeviceInfo info;
    private final OptionSheet sheet;
    private final Wishes wishes;
    private final ToLongFunction<Path> freeSpace;

    private volatile Child running;
    private volatile boolean closed;

    /**
     * What the technician has set.
     *
     * @param mode    the device's own word for colour, or empty
     * @param extra   further arguments for scanimage
     * @param paper   the sheet to scan
     * @param silence how long the scanner may give no sign during a job
     */
    record Wishes(String mode, List<String> extra, Paper paper, Duration silence) {
    }

    /** Sizes in millimetres. */
    enum Paper {
        A4(210, 297), A5(148, 210), FULL(Double.MAX_VALUE, Double.MAX_VALUE);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    SaneScanner(Scanimage scanimage, DeviceId id, DeviceInfo info, OptionSheet sheet, Wishes wishes, ToLongFunction<Path> freeSpace) {
        this.scanimage = scanimage;
        this.id = id;
        this.info = info;
        this.sheet = sheet;
        this.wishes = wishes;
        this.freeSpace = freeSpace;
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public ScannerCapabilities capabilities() {
        return sheet.capabilities();
    }

    @Override
    public DeviceHealth probe() throws DeviceException {
        requireOpen();
        if (running != null && running.awaitEnd(Duration.ZERO).isEmpty()) {
            return new DeviceHealth.Busy();
        }
        try {
            OptionSheet now = OptionSheet.parse(scanimage.ask(PROBE_LIMIT, List.of("-d", id.value(), "-A")));
            // The sensor of the fujitsu, canon_dr and epjitsu backends; most others have none.
            return now.value("--cover-open").equals("yes") ? DeviceHealth.blocked(Fault.SCANNER_COVER_OPEN) : DeviceHealth.ready();
        } catch (DeviceException e) {
            return switch (e.fault()) {
                case IN_USE -> new DeviceHealth.Busy();
                case FEEDER_EMPTY -> DeviceHealth.ready();
                case FEEDER_JAM, SCANNER_COVER_OPEN -> DeviceHealth.blocked(e.fault());
                case BROKEN, NOT_PERMITTED -> new DeviceHealth.Broken(e.getMessage());
                default -> new DeviceHealth.Unreachable(e.getMessage());
            };
        }
    }

    /** SANE has no events of this kind: the state is learned by probing. */
    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
    }

    @Override
    public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        requireOpen();
        boolean feederFirst = request.source() != Source.GLASS && sheet.feeds();
        if (request.source() == Source.FEEDER && !feederFirst) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this scanner has no feeder");
        }
        if (!feederFirst) {
            return job(sheet.glassArguments(), 1, false, request, pages, cancellation);
        }
        try {
            return job(sheet.feederArguments(request.duplex()), request.mostPages(), sheet.capabilities().duplex() && request.duplex(),
                    request, pages, cancellation);
        } catch (DeviceException e) {
            if (e.fault() != Fault.FEEDER_EMPTY || request.source() == Source.FEEDER || !sheet.hasGlass() || cancellation.cancelled()) {
                throw e;
            }
            return job(sheet.glassArguments(), 1, false, request, pages, cancellation);
        }
    }

    private int job(List<String> source, int mostPages, boolean duplex, ScanRequest request, PageReceiver pages,
                    Cancellation cancellation) throws DeviceException {
        if (cancellation.cancelled()) {
            return 0;
        }
        awaitPreviousJob();
        Spool spool = new Spool(request.folder().toAbsolutePath(), freeSpace);
        spool.requireRoomFor(pageBytes(request));
        Child child = scanimage.start(spool.folder(), arguments(source, mostPages, request, spool), pages::progress);
        running = child;
        CompletableFuture<Void> delivered = new CompletableFuture<>();
        child.ended().runAfterBoth(delivered, spool::sweep);
        try (Cancellation.Registration registration = cancellation.onCancel(child::stop)) {
            return deliver(child, spool, sheet.resolutionFor(request.dotsPerInch()), duplex, pages, cancellation);
        } finally {
            delivered.complete(null);
        }
    }

    private int deliver(Child child, Spool spool, int dotsPerInch, boolean duplex, PageReceiver pages,
                        Cancellation cancellation) throws DeviceException {
        int count = 0;
        try {
            Optional<String> announced = child.nextLine(wishes.silence());
            while (announced.isPresent() && !cancellation.cancelled()) {
                Path file = spool.proven(announced.get());
                count++;
                pages.page(new ScannedPage(file, count, dotsPerInch, duplex && count % 2 == 0));
                announced = child.nextLine(wishes.silence());
            }
        } catch (DeviceException | RuntimeException e) {
            child.stop();
            throw e;
        }
        if (!cancellation.cancelled()) {
            requireGoodEnd(child, count);
        }
        return count;
    }

    private void requireGoodEnd(Child child, int pages) throws DeviceException {
        requireOpen();
        int code = child.awaitEnd(CLOSING_LIMIT).orElseGet(() -> codeOfHanging(child));
        // After an empty feeder scanimage exits with 7 or, in some batches, with 0: only the pages tell.
        if (code != 0 && code != SaneStatus.NO_DOCUMENTS.exitCode()) {
            throw new DeviceException(faultOf(code, child.complaint()), "scanimage: " + child.complaint());
        }
        if (pages == 0) {
            throw new DeviceException(Fault.FEEDER_EMPTY, "no paper");
        }
    }

    /** A backend that hangs while it closes the device has said before whether the job went well. */
    private int codeOfHanging(Child child) {
        log.warn("scanimage hangs while it closes {} and is killed", id);
        child.kill();
        return SaneStatus.named(child.complaint()).map(SaneStatus::exitCode).orElse(0);
    }

    private static Fault faultOf(int code, String complaint) {
        if (complaint.contains("open of device")) {
            return Scanimage.faultOfOpening(complaint);
        }
        // Above 128 a signal ended it, mostly because a vendor's backend has crashed: no status then.
        return SaneStatus.ofExitCode(code).map(SaneStatus::fault).orElse(Fault.UNKNOWN);
    }

    private List<String> arguments(List<String> source, int mostPages, ScanRequest request, Spool spool) {
        List<String> arguments = new ArrayList<>(List.of("-d", id.value(), "--format=pnm", "--progress",
                "--batch=" + spool.pattern(), "--batch-print", "--batch-count=" + mostPages));
        // The source first: it decides which of the other options the device offers.
        arguments.addAll(source);
        arguments.addAll(sheet.modeArguments(request.colour(), wishes.mode()));
        arguments.addAll(sheet.depthArguments());
        arguments.addAll(sheet.resolutionArguments(request.dotsPerInch()));
        arguments.addAll(sheet.areaArguments(wishes.paper().width, wishes.paper().height));
        arguments.addAll(wishes.extra());
        return arguments;
    }

    private long pageBytes(ScanRequest request) {
        double dotsPerMillimetre = sheet.resolutionFor(request.dotsPerInch()) / MILLIMETRES_PER_INCH;
        int samples = request.colour() == ScanRequest.Colour.COLOUR ? 3 : 1;
        return (long) (Paper.A4.width * Paper.A4.height * dotsPerMillimetre * dotsPerMillimetre * samples);
    }

    private void awaitPreviousJob() throws DeviceException {
        Child previous = running;
        if (previous != null && previous.awaitEnd(Child.GRACE.plusSeconds(1)).isEmpty()) {
            throw new DeviceException(Fault.IN_USE, "the previous job does not end");
        }
    }

    private void requireOpen() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "the scanner was closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        Child child = running;
        if (child != null) {
            child.stop();
        }
    }
}
