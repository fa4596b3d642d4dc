package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PaperExit;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.escpos.PrintJob.Remains;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.KeptPictures;
import vn.motcua.device.paper.Layout;

/** A printer that was found; network printers are connected anew for each job, others as long as their line lasts. */
final class EscPosPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    private static final Duration ANSWER = Duration.ofMillis(600);
    private static final Duration INFORMATION = Duration.ofMillis(400);
    private static final Duration LOOK_AT_EXIT = Duration.ofMillis(150);
    private static final int LOOKS_AT_EXIT = 12;
    private static final long TURN_SECONDS = 2;
    private static final int MAKER = 0x42;
    private static final int MODEL = 0x43;
    private static final int FIRMWARE = 0x41;
    private static final int SERIAL = 0x44;

    private final PrinterAddress address;
    private final Profile profile;
    private final Lock turn;
    private final PaperMaker maker;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private final ExitWatch exit;
    private volatile Conversation conversation;
    private volatile boolean closed;
    /** It answered once: silence means something from then on. */
    private volatile boolean answers;
    /** What it said last. */
    private volatile PrinterStatus last = PrinterStatus.UNKNOWN;
    private DeviceInfo info = DeviceInfo.UNKNOWN;
    private Remains remains = Remains.UNKNOWN;
    /** Of the last job something was done, so that half a paper may be out. */
    private boolean begun;

    /**
     * @param turn held while talking, so that a look whether the printer is there does not cross a job
     * @param kept what the printer's memory holds
     */
    EscPosPrinter(PrinterAddress address, Profile profile, Lock turn, Optional<KeptPictures> kept) {
        this.address = address;
        this.profile = profile;
        this.turn = turn;
        this.exit = new ExitWatch(new Mouth(), profile.presenter().toTake());
        this.maker = new PaperMaker(profile, address.secondsPerByte(), kept);
    }

    /** The first conversation: is somebody there, and who. */
    void meet() throws DeviceException {
        try {
            talk(with -> {
                Optional<PrinterStatus> status = noted(with.status(ANSWER));
                if (status.isEmpty() && profile.mustAnswer()) {
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
            return talk(with -> noted(with.status(ANSWER)).map(PrinterStatus::health).orElseGet(this::silent));
        } catch (DeviceException e) {
            return switch (e.fault()) {
                case IN_USE -> new DeviceHealth.Busy();
                case NOT_PERMITTED, WRONG_SETTINGS -> new DeviceHealth.Broken(e.getMessage());
                default -> new DeviceHealth.Unreachable(e.getMessage());
            };
        }
    }

    private Optional<PrinterStatus> noted(Optional<PrinterStatus> status) {
        status.ifPresent(told -> {
            answers = true;
            last = told;
        });
        return status;
    }

    /**
     * A printer that stands still with a full buffer hears no question (real-time commands pass a full buffer on serial lines
     * only): then what it said last still holds.
     */
    private DeviceHealth silent() {
        if (!answers && !profile.mustAnswer()) {
            return PrinterStatus.UNKNOWN.health();
        }
        return last.faults().isEmpty() ? new DeviceHealth.Unreachable("the printer does not answer") : last.health();
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        Layout layout = layout(document);
        begun = false;
        try {
            return printed(document, layout, cancellation);
        } catch (DeviceException e) {
            throw begun ? e : e.beforeAnything();
        }
    }

    private PrintReport printed(PrintDocument document, Layout layout, Cancellation cancellation) throws DeviceException {
        return talk(with -> {
            try (Cancellation.Registration abort = cancellation.onCancel(with::close)) {
                boolean sure = ready(with);
                List<byte[]> pieces = maker.pieces(document, layout, with);
                PrintReport report = printed(new PrintJob(with, profile, pieces, layout.picture().height(), cancellation, sure));
                keepMore(layout, with);
                return report;
            } catch (IOException e) {
                throw cancellation.cancelled() ? new DeviceException(Fault.UNKNOWN, "cancelled", e) : broken(e);
            }
        });
    }

    /** @return false when the printer cannot tell */
    private boolean ready(Conversation with) throws IOException, DeviceException {
        boolean sure = readyForSure(noted(with.status(ANSWER)));
        if (profile.presenter().there() && with.fullStatus(ANSWER).filter(FullStatus::paperAtExit).isPresent()) {
            exit.replaced(clear(with));
        }
        return sure;
    }

    /** What somebody left in the mouth makes room for the next. */
    private PaperExit clear(Conversation with) throws IOException {
        Presenter.Untaken untaken = profile.presenter().untaken();
        byte[] command = untaken.command();
        if (command.length == 0 || !with.send(command, ANSWER)) {
            return PaperExit.PRESENTED;
        }
        for (int i = 0; i < LOOKS_AT_EXIT; i++) {
            if (with.fullStatus(ANSWER).filter(status -> !status.paperAtExit()).isPresent()) {
                return untaken.exit();
            }
            with.await(LOOK_AT_EXIT, () -> closed);
        }
        return PaperExit.PRESENTED;
    }

    /** The printer's mouth, for whoever watches it. */
    private final class Mouth implements ExitWatch.Mouth {

        @Override
        public Optional<Boolean> holdsPaper() {
            try {
                return talk(with -> with.fullStatus(ANSWER).map(FullStatus::paperAtExit));
            } catch (DeviceException e) {
                return Optional.empty();
            }
        }

        @Override
        public PaperExit clear() {
            try {
                return talk(EscPosPrinter.this::clear);
            } catch (DeviceException e) {
                return PaperExit.PRESENTED;
            }
        }
    }

    /** @return false when the printer cannot tell */
    private boolean readyForSure(Optional<PrinterStatus> told) throws DeviceException {
        if (told.isPresent() ? told.get().faults().isEmpty() : silent().usable()) {
            return told.isPresent();
        }
        throw last.faults().isEmpty()
                ? new DeviceException(Fault.NO_ANSWER, "the printer does not answer: switched off, or the cable is loose")
                : new DeviceException(last.worst(), "the printer reports " + last.faults());
    }

    private PrintReport printed(PrintJob job) throws DeviceException, IOException {
        try {
            PrintReport report = job.run(remains);
            remains = Remains.NOTHING;
            if (job.atExit()) {
                exit.presented("printer " + address);
            }
            return report;
        } catch (DeviceException | IOException e) {
            begun = job.begun();
            if (begun) {
                remains = Remains.HALF_A_PAPER;
            }
            PrinterStatus told = conversation.lastTold();
            if (told.stopped()) {
                last = told;
            }
            // A writer may hang in the middle of the data: nothing more can be said on this line.
            conversation.close();
            throw e;
        }
    }

    /** The paper is out: whatever goes wrong here concerns the next one. */
    private void keepMore(Layout layout, Conversation with) {
        try {
            if (!maker.keepMore(layout, with, profile.stall())) {
                remains = Remains.UNKNOWN;
                with.close();
            }
        } catch (IOException e) {
            remains = Remains.UNKNOWN;
            LOG.info("line to {} lost after the paper: {}", address, e.getMessage());
        }
    }

    private Layout layout(PrintDocument document) throws DeviceException {
        try {
            return maker.lay(document);
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
            throw broken(e);
        } finally {
            if (with != null && (!address.staysOpen() || !with.usable())) {
                with.close();
                conversation = null;
            }
            turn.unlock();
        }
    }

    private DeviceException broken(IOException e) {
        return new DeviceException(Fault.NOT_CONNECTED, "the line to " + address + " broke: " + e.getMessage(), e);
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

    private Conversation connected() throws DeviceException, IOException {
        Conversation open = conversation;
        if (open == null || !open.usable()) {
            requireOpen();
            open = new Conversation(address.connect(), "printer " + address, profile.full(), this::heard, this::lost);
            conversation = open;
            if (remains == Remains.HALF_A_PAPER) {
                // A command may have lost its end with the line: a question would become its parameters, as a picture's size.
                open.send(Remains.endOfCommand(), ANSWER);
            }
            if (address.staysOpen()) {
                // What the printer still had to say to whoever had the line before.
                open.awaitQuiet();
            }
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

    @Override
    public void onExit(Consumer<PaperExit> listener) {
        exit.tell(listener);
    }

    private void heard(PrinterStatus status) {
        health.announce(status.health());
    }

    private void lost(IOException reason) {
        LOG.info("line to {} lost: {}", address, reason.getMessage());
        if (address.staysOpen()) {
            health.announce(new DeviceHealth.Unreachable(String.valueOf(reason.getMessage())));
        }
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        exit.close();
        Conversation open = conversation;
        if (open != null) {
            open.close();
        }
    }
}
