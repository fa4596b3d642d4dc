package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.escpos.PrintJob.Remains;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.Typesetter;

/** A printer that was found; network printers are connected anew for each job, others as long as their line lasts. */
final class EscPosPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final Duration ANSWER = Duration.ofMillis(600);
    private static final Duration INFORMATION = Duration.ofMillis(400);
    private static final long TURN_SECONDS = 2;
    private static final int MAKER = 0x42;
    private static final int MODEL = 0x43;
    private static final int FIRMWARE = 0x41;
    private static final int SERIAL = 0x44;

    private final PrinterAddress address;
    private final Profile profile;
    private final Lock turn;
    private final Typesetter typesetter;
    private volatile Consumer<DeviceHealth> listener = health -> { };
    private volatile Conversation conversation;
    private volatile boolean closed;
    private volatile boolean answers;
    private DeviceInfo info = DeviceInfo.UNKNOWN;
    private Remains remains = Remains.UNKNOWN;

    /** @param turn held while talking, so that a look whether the printer is there does not cross a job */
    EscPosPrinter(PrinterAddress address, Profile profile, Lock turn) {
        this.address = address;
        this.profile = profile;
        this.turn = turn;
        this.typesetter = new Typesetter(profile.widthDots(), profile.dotsPerInch());
    }

    /** The first conversation: is somebody there, and who. */
    void meet() throws DeviceException {
        try {
            talk(with -> {
                Optional<PrinterStatus> status = with.status(ANSWER);
                answers = status.isPresent();
                if (!answers && profile.mustAnswer()) {
                    throw new DeviceException(Fault.NO_ANSWER, address + " is open, but the printer does not answer");
                }
                if (status.filter(each -> each.faults().isEmpty()).isPresent()) {
                    info = new DeviceInfo(tell(with, MAKER), tell(with, MODEL), tell(with, SERIAL), tell(with, FIRMWARE));
                }
                return null;
            });
        } catch (DeviceException e) {
            close();
            throw e;
        }
    }

    /** GS I: cheap printers say nothing, and then nothing more is asked. */
    private static String tell(Conversation with, int what) throws IOException {
        String before = with.lastText();
        if (what != MAKER && before == null) {
            return "";
        }
        boolean told = with.send(new byte[] {0x1D, 0x49, (byte) what}, INFORMATION)
                && with.await(INFORMATION, () -> with.lastText() != before);
        return told ? with.lastText().substring(1) : "";
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public PrinterCapabilities capabilities() {
        return new PrinterCapabilities(profile.widthDots(), profile.dotsPerInch(),
                profile.cutter() != Cutter.NONE, answers);
    }

    @Override
    public DeviceHealth probe() {
        try {
            return talk(with -> {
                Optional<PrinterStatus> status = with.status(ANSWER);
                answers = status.isPresent();
                return status.isEmpty() && profile.mustAnswer()
                        ? new DeviceHealth.Unreachable("the printer does not answer")
                        : status.orElse(PrinterStatus.UNKNOWN).health();
            });
        } catch (DeviceException e) {
            return switch (e.fault()) {
                case IN_USE -> new DeviceHealth.Busy();
                case NOT_PERMITTED, WRONG_SETTINGS -> new DeviceHealth.Broken(e.getMessage());
                default -> new DeviceHealth.Unreachable(e.getMessage());
            };
        }
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        Bitmap picture = picture(document);
        return talk(with -> {
            PrintJob job = new PrintJob(with, profile, picture, cancellation);
            try (Cancellation.Registration abort = cancellation.onCancel(with::close)) {
                PrintReport report = job.run(remains);
                remains = Remains.NOTHING;
                return report;
            } catch (DeviceException e) {
                if (job.begun()) {
                    remains = Remains.HALF_A_PAPER;
                    // A writer may hang in the middle of the data: nothing more can be said on this line.
                    with.close();
                }
                throw e;
            } finally {
                answers = job.printerAnswers();
            }
        });
    }

    private Bitmap picture(PrintDocument document) throws DeviceException {
        try {
            return typesetter.set(document);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, "this paper does not fit the printer: " + e.getMessage(), e);
        }
    }

    /** Something said over the line. */
    private interface Talk<T> {
        T over(Conversation conversation) throws IOException, DeviceException;
    }

    private <T> T talk(Talk<T> talk) throws DeviceException {
        takeTurn();
        Conversation with = null;
        try {
            with = connected();
            return talk.over(with);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "the line to " + address + " broke", e);
        } finally {
            if (with != null && (!address.staysOpen() || !with.usable())) {
                with.close();
                conversation = null;
            }
            turn.unlock();
        }
    }

    private void takeTurn() throws DeviceException {
        try {
            if (!turn.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
                throw new DeviceException(Fault.IN_USE, address + " is in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.UNKNOWN, "interrupted while waiting for " + address, e);
        }
    }

    private Conversation connected() throws DeviceException {
        Conversation open = conversation;
        if (open == null || !open.usable()) {
            requireOpen();
            open = new Conversation(address.connect(), "printer " + address, this::heard, this::lost);
            conversation = open;
        }
        if (closed) {
            open.close();
        }
        requireOpen();
        return open;
    }

    private void requireOpen() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, address + " was closed");
        }
    }

    private void heard(PrinterStatus status) {
        if (!closed) {
            listener.accept(status.health());
        }
    }

    private void lost(IOException reason) {
        LOG.info("line to {} lost: {}", address, reason.getMessage());
        if (!closed && address.staysOpen()) {
            listener.accept(new DeviceHealth.Unreachable(String.valueOf(reason.getMessage())));
        }
    }

    @Override
    public void onChange(Consumer<DeviceHealth> told) {
        listener = told;
    }

    @Override
    public void close() {
        closed = true;
        listener = health -> { };
        Conversation open = conversation;
        if (open != null) {
            open.close();
        }
    }
}
