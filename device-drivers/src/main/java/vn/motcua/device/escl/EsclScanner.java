package vn.motcua.device.escl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/**
 * A scanner on the network. Nothing is held while nobody scans; a job that is cancelled returns at once while the scanner is
 * still told, and the next job waits for that.
 */
final class EsclScanner implements DocumentScanner {

    private static final Duration PROBE_LIMIT = Duration.ofMillis(2500);
    private static final Duration REMOVAL_LIMIT = Duration.ofSeconds(8);
    /** Not less than this must stay free beside a page, for the pictures that are made of it. */
    private static final long RESERVE = 16L << 20;

    private final EsclAddress address;
    private final EsclLine line;
    private final EsclCapabilities capabilities;
    private final ScanSettings.Paper paper;
    private final Duration silence;
    private final Cancellation closing = new Cancellation();
    private CompletableFuture<?> removal = CompletableFuture.completedFuture(null);

    private EsclScanner(EsclAddress address, EsclLine line, EsclCapabilities capabilities, ScanSettings.Paper paper, Duration silence) {
        this.address = address;
        this.line = line;
        this.capabilities = capabilities;
        this.paper = paper;
        this.silence = silence;
    }

    /** @param limit for the answer @param silence how long it may give no sign during a job */
    static EsclScanner open(EsclAddress address, EsclLine line, ScanSettings.Paper paper, Duration silence, Duration limit)
            throws DeviceException {
        EsclLine.Answer answer = line.get(address.resource("ScannerCapabilities"), limit, new Cancellation());
        requireGood(answer, address);
        try {
            return new EsclScanner(address, line, EsclCapabilities.parse(answer.bytes()), paper, silence);
        } catch (IOException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, address + " is no eSCL scanner: " + e.getMessage(), e);
        }
    }

    static EsclStatus status(EsclAddress address, EsclLine line, Duration limit, Cancellation cancellation) throws DeviceException {
        EsclLine.Answer answer = line.get(address.resource("ScannerStatus"), limit, cancellation);
        requireGood(answer, address);
        try {
            return EsclStatus.parse(answer.bytes());
        } catch (IOException e) {
            throw new DeviceException(Fault.UNKNOWN, "the scanner's status cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireGood(EsclLine.Answer answer, EsclAddress address) throws DeviceException {
        if (answer.good()) {
            return;
        }
        throw new DeviceException(switch (answer.code()) {
            case 401, 403 -> Fault.NOT_PERMITTED;
            case 404 -> Fault.WRONG_SETTINGS;
            case 503 -> Fault.IN_USE;
            default -> Fault.UNKNOWN;
        }, address + " answers with " + answer.code());
    }

    @Override
    public DeviceInfo info() {
        return capabilities.info();
    }

    @Override
    public ScannerCapabilities capabilities() {
        return capabilities.asOffered();
    }

    @Override
    public DeviceHealth probe() throws DeviceException {
        requireOpen();
        try {
            return status(address, line, PROBE_LIMIT, closing).health();
        } catch (DeviceException e) {
            return switch (e.fault()) {
                case IN_USE -> new DeviceHealth.Busy();
                case NOT_PERMITTED, WRONG_SETTINGS -> new DeviceHealth.Broken(e.getMessage());
                default -> new DeviceHealth.Unreachable(e.getMessage());
            };
        }
    }

    /** eSCL has no events: the state is learned by probing. */
    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
    }

    @Override
    public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        requireOpen();
        requireRoom(request.folder());
        Cancellation both = new Cancellation();
        try (Cancellation.Registration byCaller = cancellation.onCancel(both::cancel);
                Cancellation.Registration byClosing = closing.onCancel(both::cancel)) {
            return from(request, pages, both);
        } finally {
            requireOpen();
        }
    }

    private int from(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        boolean feeds = request.source() != Source.GLASS && capabilities.feeder().isPresent();
        if (request.source() == Source.FEEDER && !feeds) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this scanner has no feeder");
        }
        if (!feeds) {
            return glass(request, pages, cancellation);
        }
        if (!pastJobIsGone(cancellation)) {
            return 0;
        }
        // A feeder that knows of its paper is asked first: some scanners pull at nothing and call it a jam.
        boolean empty = status(address, line, PROBE_LIMIT, cancellation).feederEmpty();
        try {
            if (empty) {
                throw new DeviceException(Fault.FEEDER_EMPTY, "no paper in the feeder");
            }
            return job(capabilities.feeder().get(), true, request, pages, cancellation);
        } catch (DeviceException e) {
            if (e.fault() != Fault.FEEDER_EMPTY || request.source() == Source.FEEDER || capabilities.glass().isEmpty() || cancellation.cancelled()) {
                return cancelledOr(cancellation, e);
            }
            return glass(request, pages, cancellation);
        }
    }

    private static int cancelledOr(Cancellation cancellation, DeviceException e) throws DeviceException {
        if (cancellation.cancelled()) {
            return 0;
        }
        throw e;
    }

    private int glass(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        EsclCapabilities.Input glass = capabilities.glass()
                .orElseThrow(() -> new DeviceException(Fault.WRONG_SETTINGS, "this scanner has no glass"));
        return pastJobIsGone(cancellation) ? job(glass, false, request, pages, cancellation) : 0;
    }

    private int job(EsclCapabilities.Input oneSide, boolean feeder, ScanRequest request, PageReceiver pages, Cancellation cancellation)
            throws DeviceException {
        boolean duplex = feeder && request.duplex() && capabilities.bothSides().isPresent();
        EsclCapabilities.Input input = duplex ? capabilities.bothSides().get() : oneSide;
        ScanSettings settings = new ScanSettings(capabilities.version(), feeder, duplex, paper.widthWithin(input), paper.heightWithin(input),
                input.colourFor(request.colour()), input.resolutionFor(request.dotsPerInch()));
        EsclJob job;
        try {
            job = EsclJob.start(address, line, settings, silence, cancellation);
        } catch (DeviceException e) {
            return cancelledOr(cancellation, e);
        }
        try {
            return deliver(job, settings, feeder ? request.mostPages() : 1, request.folder(), pages, cancellation);
        } finally {
            removal = job.remove();
        }
    }

    private static int deliver(EsclJob job, ScanSettings settings, int most, Path folder, PageReceiver pages, Cancellation cancellation)
            throws DeviceException {
        int count = 0;
        while (count < most && !cancellation.cancelled()) {
            Optional<Path> file;
            try {
                file = job.nextPage(folder, pages::progress);
            } catch (DeviceException e) {
                if (cancellation.cancelled()) {
                    return count;
                }
                throw e;
            }
            if (file.isEmpty()) {
                return count;
            }
            count++;
            pages.page(new ScannedPage(file.get(), count, settings.dotsPerInch(), settings.duplex() && count % 2 == 0));
        }
        return count;
    }

    /** @return false when the waiting was cancelled */
    private boolean pastJobIsGone(Cancellation cancellation) throws DeviceException {
        CompletableFuture<?> gone = CompletableFuture.anyOf(removal, cancelled(cancellation));
        try {
            gone.get(REMOVAL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return !cancellation.cancelled();
        } catch (TimeoutException e) {
            throw new DeviceException(Fault.IN_USE, "the job before does not end", e);
        } catch (ExecutionException e) {
            return !cancellation.cancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static CompletableFuture<?> cancelled(Cancellation cancellation) {
        CompletableFuture<?> told = new CompletableFuture<>();
        cancellation.onCancel(() -> told.complete(null));
        return told;
    }

    private static void requireRoom(Path folder) throws DeviceException {
        long free = folder.toFile().getUsableSpace();
        if (free < RESERVE) {
            throw new DeviceException(Fault.DISK_FULL, "only " + (free >> 20) + " MB free for scanned pages");
        }
    }

    /** What it means that a page could not be written. */
    static DeviceException diskProblem(Path folder, IOException e) {
        boolean full = folder.toFile().getUsableSpace() < RESERVE;
        return new DeviceException(full ? Fault.DISK_FULL : Fault.UNKNOWN, "the page could not be written: " + e.getMessage(), e);
    }

    private void requireOpen() throws DeviceException {
        if (closing.cancelled()) {
            throw new DeviceException(Fault.NOT_CONNECTED, "the scanner was closed");
        }
    }

    @Override
    public void close() {
        closing.cancel();
    }
}
