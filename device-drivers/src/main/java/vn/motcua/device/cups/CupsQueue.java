package vn.motcua.device.cups;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.Announcer;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.Warning;

/**
 * One queue. "Completed" means to CUPS that the printer took the bytes, so a paper is never said to be confirmed; and a job that
 * the queue keeps for itself is withdrawn, so that no ticket comes out when its owner has gone.
 */
final class CupsQueue implements TicketPrinter {

    private static final long LOOK_EVERY_MILLIS = 300;
    private static final Pattern REQUEST = Pattern.compile("request id is (\\S+)");
    private static final Pattern ALERTS = Pattern.compile("Alerts: (.*)");

    private final CupsProgram cups;
    private final String queue;
    private final PaperFormat format;
    private final Duration patience;
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    CupsQueue(CupsProgram cups, String queue, PaperFormat format, Duration patience) {
        this.cups = cups;
        this.queue = queue;
        this.format = format;
        this.patience = patience;
    }

    /** @throws DeviceException when there is no such queue */
    void meet() throws DeviceException {
        requireThere(cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-p", queue));
    }

    private void requireThere(CupsProgram.Ending state) throws DeviceException {
        if (!state.good()) {
            throw new DeviceException(Fault.NOT_CONNECTED, "no queue " + queue + ": " + state.said());
        }
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("CUPS", queue);
    }

    @Override
    public PrinterCapabilities capabilities() {
        return format.capabilities();
    }

    @Override
    public DeviceHealth probe() {
        if (closed()) {
            return new DeviceHealth.Unreachable("closed");
        }
        try {
            CupsProgram.Ending state = cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-p", queue);
            requireThere(state);
            return disabled(state) ? DeviceHealth.blocked(Fault.OFFLINE) : new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN));
        } catch (DeviceException e) {
            return new DeviceHealth.Unreachable(e.getMessage());
        }
    }

    private static boolean disabled(CupsProgram.Ending state) {
        return state.said().contains(" disabled since");
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
        byte[] bytes = format.bytes(document);
        if (probe() instanceof DeviceHealth.Ready) {
            String job = submitted(document, bytes);
            handedOver(job, cancellation);
            return new PrintReport(bytes.length, false, format.millimetres(document));
        }
        throw new DeviceException(Fault.OFFLINE, "the queue " + queue + " is stopped or gone").beforeAnything();
    }

    private String submitted(PrintDocument document, byte[] bytes) throws DeviceException {
        CupsProgram.Ending taken = cups.run(CupsProgram.ANSWER, bytes, "lp", "-d", queue, "-t", document.title(), "-o", format.option());
        Matcher request = REQUEST.matcher(taken.said());
        if (!taken.good() || !request.find()) {
            throw new DeviceException(Fault.OFFLINE, "the queue " + queue + " does not take papers: " + taken.said()).beforeAnything();
        }
        return request.group(1);
    }

    /** Waits until the queue is rid of the job. */
    private void handedOver(String job, Cancellation cancellation) throws DeviceException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration abort = cancellation.onCancel(stopped::countDown)) {
            long end = System.nanoTime() + patience.toNanos();
            while (queued(job)) {
                if (pause(stopped)) {
                    throw withdrawn(job, Fault.UNKNOWN, "cancelled");
                }
                if (disabled(cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-p", queue))) {
                    throw withdrawn(job, Fault.OFFLINE, "the queue was stopped");
                }
                if (System.nanoTime() > end) {
                    throw withdrawn(job, Fault.NO_ANSWER, "the queue was not rid of it within " + patience.toSeconds() + " s");
                }
            }
            refuseGivenUp(job);
        }
    }

    /** @return true when the job was cancelled or the device closed */
    private boolean pause(CountDownLatch stopped) throws DeviceException {
        try {
            return stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) || closed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.UNKNOWN, "interrupted while the queue " + queue + " worked", e);
        }
    }

    private boolean queued(String job) throws DeviceException {
        return linesOf(job, cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-l", "-o", queue)).isPresent();
    }

    /** What lpstat -l says of one job; its lines are indented below it. */
    private static Optional<String> linesOf(String job, CupsProgram.Ending listed) {
        List<String> lines = listed.said().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(job + " ")) {
                int end = i + 1;
                while (end < lines.size() && Character.isWhitespace(lines.get(end).charAt(0))) {
                    end++;
                }
                return Optional.of(String.join("\n", lines.subList(i, end)));
            }
        }
        return Optional.empty();
    }

    private DeviceException withdrawn(String job, Fault fault, String why) {
        String detail = "the paper was withdrawn from the queue " + queue + ": " + why;
        try {
            cups.run(CupsProgram.ANSWER, new byte[0], "cancel", job);
        } catch (DeviceException e) {
            return new DeviceException(fault, detail + "; " + e.getMessage(), e);
        }
        return new DeviceException(fault, detail);
    }

    /**
     * A job that CUPS gave up is off the list too. What it says of the others is the same whatever came of them: that a printer
     * took the bytes, no more.
     */
    private void refuseGivenUp(String job) throws DeviceException {
        CupsProgram.Ending history = cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-l", "-W", "completed", "-o", queue);
        Optional<String> alerts = linesOf(job, history).map(ALERTS::matcher).filter(Matcher::find).map(found -> found.group(1));
        if (alerts.filter(said -> said.contains("aborted") || said.contains("canceled")).isPresent()) {
            throw new DeviceException(Fault.UNKNOWN, "the queue " + queue + " gave up: " + alerts.get());
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        health.close();
    }
}
