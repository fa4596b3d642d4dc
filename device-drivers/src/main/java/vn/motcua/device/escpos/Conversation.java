package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Talks with a printer over a line: one thread of its own reads, one writes, and whoever calls waits with a deadline. A
 * writer that hangs in the system is left behind when the line is closed; it never holds up the caller.
 */
final class Conversation implements Answers, AutoCloseable {

    /** Answers to DLE EOT come at once; what has not come by then never will. */
    private static final Duration LATE = Duration.ofMillis(300);
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final int MOST_WAITS_FOR_QUIET = 10;

    private final Line line;
    private final Consumer<PrinterStatus> onAutomatic;
    private final Consumer<IOException> onGone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private byte[] toWrite;
    private IOException gone;
    private boolean closed;
    /** The last question of DLE EOT whose answer has not come: 1 to 4, or 0. Never two at once, as answers do not say to what. */
    private int asked;
    /** A question was given up; its answer may still come and must not be taken for that of the next. */
    private boolean answerMayBeLate;
    private PrinterStatus automatic = PrinterStatus.GOOD;
    private PrinterStatus realTime = PrinterStatus.GOOD;
    private int lastRealTime;
    private int realTimeAnswers;
    private int sensorAnswers;
    private int heard;
    private int strayAnswers;
    private String lastText;

    /**
     * @param onAutomatic told when the printer speaks up by itself, on the reading thread
     * @param onGone      told once when the line breaks by itself, on the reading thread
     */
    Conversation(Line line, String name, Consumer<PrinterStatus> onAutomatic, Consumer<IOException> onGone) {
        this.line = line;
        this.onAutomatic = onAutomatic;
        this.onGone = onGone;
        start(this::readOn, name + " reader");
        start(this::writeOn, name + " writer");
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    // --- the two threads

    private void readOn() {
        AnswerParser parser = new AnswerParser(this);
        byte[] bytes = new byte[256];
        try {
            while (true) {
                parser.take(bytes, line.read(bytes));
            }
        } catch (IOException e) {
            lose(e);
        }
    }

    private void writeOn() {
        try {
            for (byte[] bytes = next(); bytes != null; bytes = next()) {
                line.write(bytes);
                set(() -> toWrite = null);
            }
        } catch (IOException e) {
            lose(e);
        }
    }

    private byte[] next() {
        lock.lock();
        try {
            while (toWrite == null && usable()) {
                changed.awaitUninterruptibly();
            }
            return usable() ? toWrite : null;
        } finally {
            lock.unlock();
        }
    }

    private void lose(IOException reason) {
        boolean first = get(() -> {
            boolean news = usable();
            gone = gone == null ? reason : gone;
            changed.signalAll();
            return news;
        });
        line.close();
        if (first) {
            onGone.accept(reason);
        }
    }

    // --- what the printer says

    @Override
    public void realTime(int status) {
        set(() -> {
            heard++;
            answerMayBeLate = false;
            if (asked == 0) {
                // Nobody asked: a byte of noise, or the answer to a question that was given up.
                strayAnswers++;
                return;
            }
            realTime = PrinterStatus.ofRealTime(asked, status);
            lastRealTime = status;
            realTimeAnswers++;
            asked = 0;
        });
    }

    @Override
    public void automatic(int printer, int error, int roll) {
        PrinterStatus now = PrinterStatus.ofAutomatic(printer, error, roll);
        set(() -> automatic = now);
        onAutomatic.accept(now);
    }

    @Override
    public void sensor(int status) {
        set(() -> sensorAnswers++);
    }

    @Override
    public void text(int header, String text) {
        set(() -> lastText = (char) header + text);
    }

    // --- what is said to it

    /**
     * Hands bytes to the line.
     *
     * @return false when the line did not take them in time; it must be closed then
     * @throws IOException when the line is gone
     */
    boolean send(byte[] bytes, Duration patience) throws IOException {
        lock.lock();
        try {
            if (!await(patience, () -> toWrite == null)) {
                return false;
            }
            toWrite = bytes;
            changed.signalAll();
            return await(patience, () -> toWrite == null || automatic.stopped());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks for everything that DLE EOT tells. Bad news is asked for again after a silence: an answer does not say to which
     * question it belongs, and one that was left over from before shifts all others. The commonest of them, a high drawer
     * pin, would then be taken for an open cover.
     *
     * @return nothing when the printer keeps silent
     */
    Optional<PrinterStatus> status(Duration patience) throws IOException {
        if (get(() -> strayAnswers) > 0) {
            awaitQuiet();
        }
        Optional<PrinterStatus> first = statusOnce(patience);
        if (first.isEmpty() || first.get().faults().isEmpty()) {
            return first;
        }
        awaitQuiet();
        return statusOnce(patience).filter(PrinterStatus::complete).or(() -> first);
    }

    /** Lets what was under way arrive, and forgets it. */
    void awaitQuiet() throws IOException {
        for (int i = 0; i < MOST_WAITS_FOR_QUIET; i++) {
            int before = get(() -> heard);
            if (!await(QUIET, () -> heard != before)) {
                break;
            }
        }
        set(() -> strayAnswers = 0);
    }

    private Optional<PrinterStatus> statusOnce(Duration patience) throws IOException {
        OptionalInt printer = ask(PrinterStatus.PRINTER, patience);
        if (printer.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt cause = ask(PrinterStatus.OFFLINE_CAUSE, patience);
        OptionalInt roll = ask(PrinterStatus.ROLL, patience);
        // Older printers know no answer to this question, so it is asked only when there is something to tell.
        OptionalInt error = (cause.orElse(0) & PrinterStatus.ERROR_BIT) == 0
                ? OptionalInt.empty() : ask(PrinterStatus.ERROR_CAUSE, patience);
        PrinterStatus known = cause.isPresent() && roll.isPresent() ? PrinterStatus.GOOD : PrinterStatus.UNKNOWN;
        PrinterStatus all = known.and(told(PrinterStatus.PRINTER, printer)).and(told(PrinterStatus.OFFLINE_CAUSE, cause))
                .and(told(PrinterStatus.ROLL, roll)).and(told(PrinterStatus.ERROR_CAUSE, error));
        if (all.complete() && all.faults().isEmpty()) {
            set(() -> automatic = PrinterStatus.GOOD);
        }
        return Optional.of(all);
    }

    private static PrinterStatus told(int n, OptionalInt answer) {
        return answer.isPresent() ? PrinterStatus.ofRealTime(n, answer.getAsInt()) : PrinterStatus.GOOD;
    }

    private OptionalInt ask(int n, Duration patience) throws IOException {
        lock.lock();
        try {
            await(patience, () -> asked == 0 && toWrite == null);
            if (answerMayBeLate) {
                await(LATE, () -> !answerMayBeLate);
                answerMayBeLate = false;
            }
            int before = realTimeAnswers;
            if (askLater(n) && await(patience, () -> realTimeAnswers != before)) {
                return OptionalInt.of(lastRealTime);
            }
            asked = 0;
            answerMayBeLate = true;
            return OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Asks DLE EOT n without waiting; {@link #lastTold} has the answer when it comes. */
    boolean askLater(int n) {
        lock.lock();
        try {
            if (asked != 0 || toWrite != null || !usable()) {
                return false;
            }
            asked = n;
            toWrite = new byte[] {0x10, 0x04, (byte) n};
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    PrinterStatus toldByItself() {
        return get(() -> automatic);
    }

    /** Of the last answer to a DLE EOT and of what the printer said by itself. */
    PrinterStatus lastTold() {
        return get(() -> automatic.and(realTime));
    }

    int sensorAnswers() {
        return get(() -> sensorAnswers);
    }

    /** The last text with its header byte in front; null when there was none. */
    String lastText() {
        return get(() -> lastText);
    }

    /**
     * Waits for something that the printer says.
     *
     * @throws IOException when the line is gone
     */
    boolean await(Duration patience, BooleanSupplier condition) throws IOException {
        lock.lock();
        try {
            long rest = patience.toNanos();
            while (!condition.getAsBoolean()) {
                if (!usable()) {
                    throw new IOException("the line is gone", gone);
                }
                if (rest <= 0) {
                    return false;
                }
                rest = awaitChange(rest);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private long awaitChange(long nanos) throws IOException {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    boolean usable() {
        return get(() -> gone == null && !closed);
    }

    @Override
    public void close() {
        set(() -> closed = true);
        line.close();
    }

    double secondsPerByte() {
        return line.secondsPerByte();
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T get(Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }
}
