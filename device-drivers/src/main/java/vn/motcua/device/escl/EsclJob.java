package vn.motcua.device.escl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.WholeJpeg;

/**
 * One scan job on the scanner. Neither a good code nor the end of the pages proves anything: AirSane hands out a jam as "200"
 * with no bytes, and ends every job with the same 404. So each page is measured, and after the last the scanner is asked what
 * it thinks of the job.
 */
final class EsclJob {

    private static final Logger log = LoggerFactory.getLogger(EsclJob.class);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** So often is a job that still runs after its last page asked about again. */
    private static final int LAST_LOOKS = 10;

    private final EsclAddress address;
    private final EsclLine line;
    private final ScanSettings settings;
    private final Duration silence;
    private final Cancellation cancellation;
    private URI location;
    private int pages;

    private EsclJob(EsclAddress address, EsclLine line, ScanSettings settings, Duration silence, Cancellation cancellation) {
        this.address = address;
        this.line = line;
        this.settings = settings;
        this.silence = silence;
        this.cancellation = cancellation;
    }

    /**
     * Starts it; waits for a scanner that is still busy with the job before.
     *
     * @param silence how long the scanner may give no sign
     */
    static EsclJob start(EsclAddress address, EsclLine line, ScanSettings settings, Duration silence, Cancellation cancellation)
            throws DeviceException {
        EsclJob job = new EsclJob(address, line, settings, silence, cancellation);
        job.post();
        return job;
    }

    private void post() throws DeviceException {
        long end = System.nanoTime() + BUSY_LIMIT.toNanos();
        EsclLine.Answer answer = line.post(address.resource("ScanJobs"), settings.xml(), ANSWER_LIMIT, cancellation);
        while (answer.later() && System.nanoTime() < end) {
            pause(answer.pause());
            answer = line.post(address.resource("ScanJobs"), settings.xml(), ANSWER_LIMIT, cancellation);
        }
        if (!answer.good() || answer.location().isEmpty()) {
            throw refused(answer.code());
        }
        try {
            location = address.located(answer.location());
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.UNKNOWN, "the scanner tells no place of the job", e);
        }
    }

    private DeviceException refused(int code) throws DeviceException {
        EsclStatus status = status();
        String detail = "the scanner refuses the job with " + code + ", state " + status.state() + " " + status.feeder();
        if (status.fault().isPresent()) {
            return new DeviceException(status.fault().get(), detail);
        }
        if (settings.feeder() && status.feederEmpty()) {
            return new DeviceException(Fault.FEEDER_EMPTY, "no paper in the feeder");
        }
        return new DeviceException(switch (code) {
            case 401, 403 -> Fault.NOT_PERMITTED;
            case 503 -> Fault.IN_USE;
            case 400, 404, 405, 409, 415 -> Fault.WRONG_SETTINGS;
            default -> Fault.UNKNOWN;
        }, detail);
    }

    /** @param progress told percents of the page, where the scanner tells its length @return empty after the last page, proven to be the last */
    Optional<Path> nextPage(Path folder, IntConsumer progress) throws DeviceException {
        Path file = folder.resolve("escl-" + UUID.randomUUID() + ".jpg");
        boolean kept = false;
        try {
            EsclLine.Answer answer = line.page(URI.create(location + "/NextDocument"), file, silence, progress, cancellation);
            long end = System.nanoTime() + silence.toNanos();
            while (answer.later() && System.nanoTime() < end) {
                pause(answer.pause());
                answer = line.page(URI.create(location + "/NextDocument"), file, silence, progress, cancellation);
            }
            if (answer.code() != 200) {
                requireGoodEnd(answer.code());
                return Optional.empty();
            }
            requireWhole(file);
            pages++;
            kept = true;
            return Optional.of(file);
        } catch (PageFile.NotWritten e) {
            throw EsclScanner.diskProblem(folder, e);
        } catch (EsclLine.BrokenOff e) {
            throw new DeviceException(faultOr(Fault.PAGE_INCOMPLETE), "the line broke in mid-page: " + e.getMessage(), e);
        } finally {
            if (!kept) {
                erase(file);
            }
        }
    }

    private void requireWhole(Path file) throws DeviceException, PageFile.NotWritten {
        try {
            if (Files.size(file) == 0) {
                throw new DeviceException(faultOr(settings.feeder() ? Fault.FEEDER_JAM : Fault.PAGE_INCOMPLETE), "a page without a byte");
            }
            WholeJpeg picture = WholeJpeg.read(file);
            // A feeder may measure the sheet and hand out less; half of the width is no sheet of paper any more.
            if (picture.width() < settings.pixelsAcross() / 2 && !settings.feeder()) {
                throw new DeviceException(Fault.PAGE_INCOMPLETE, "only " + picture.width() + " of " + settings.pixelsAcross() + " pixels across");
            }
        } catch (IOException e) {
            throw new DeviceException(faultOr(Fault.PAGE_INCOMPLETE), e.getMessage(), e);
        }
    }

    /** The fault that the scanner names now, else the given one. */
    private Fault faultOr(Fault otherwise) {
        if (cancellation.cancelled()) {
            return otherwise;
        }
        try {
            return status().fault().orElse(otherwise);
        } catch (DeviceException e) {
            return e.fault() == Fault.NOT_CONNECTED ? e.fault() : otherwise;
        }
    }

    private void requireGoodEnd(int code) throws DeviceException {
        EsclStatus status = status();
        Optional<EsclStatus.Job> job = status.job(location.getPath());
        for (int look = 0; look < LAST_LOOKS && job.filter(EsclStatus.Job::running).isPresent(); look++) {
            pause(PAUSE);
            status = status();
            job = status.job(location.getPath());
        }
        String said = "code " + code + ", state " + status.state() + " " + status.feeder()
                + job.map(known -> ", job " + known.state() + " " + String.join(" ", known.reasons())).orElse("");
        if (status.fault().isPresent()) {
            throw new DeviceException(status.fault().get(), said);
        }
        if (job.filter(EsclStatus.Job::broken).isPresent()) {
            Fault named = job.get().reasons().stream().flatMap(reason -> EsclStatus.named(reason).stream()).findFirst().orElse(Fault.UNKNOWN);
            // An empty feeder aborts the job as well, on some devices.
            if (pages > 0 || !settings.feeder() || !status.feederEmpty() || named != Fault.UNKNOWN) {
                throw new DeviceException(named, "the scanner broke the job off: " + said);
            }
        }
        boolean end = code == 404 || code == 409 || code == 410;
        if (!end) {
            throw new DeviceException(code == 503 ? Fault.NO_ANSWER : Fault.UNKNOWN, "no page: " + said);
        }
        if (pages == 0) {
            throw new DeviceException(settings.feeder() ? Fault.FEEDER_EMPTY : Fault.UNKNOWN, "the scanner gave no page: " + said);
        }
    }

    private EsclStatus status() throws DeviceException {
        return EsclScanner.status(address, line, ANSWER_LIMIT, cancellation);
    }

    /** Takes the job off the scanner, in the background; at its end that costs nothing, before it stops the scanner. */
    CompletableFuture<?> remove() {
        return line.delete(location, ANSWER_LIMIT);
    }

    private void pause(Duration time) throws DeviceException {
        CompletableFuture<Void> woken = new CompletableFuture<>();
        try (Cancellation.Registration registration = cancellation.onCancel(() -> woken.complete(null))) {
            woken.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).join();
        }
        if (cancellation.cancelled()) {
            throw new DeviceException(Fault.UNKNOWN, "cancelled");
        }
    }

    private static void erase(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("remains of a page could not be erased: {}", e.getClass().getSimpleName());
        }
    }
}
