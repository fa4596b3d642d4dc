package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Talks with a printer: hands it data, asks how it is, and keeps what it says by itself. Every call has a deadline. */
final class Conversation implements Answers, AutoCloseable {

    /** Answers to DLE EOT come at once; what has not come by then never will. */
    private static final Duration LATE = Duration.ofMillis(300);
    private static final Duration LOST = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(50);
    private static final int MOST_WAITS_FOR_QUIET = 10;

    private final Wire wire;
    private final Consumer<PrinterStatus> onAutomatic;
    private final boolean full;

    // All below is changed and read under the wire's lock.
    /** The last question of DLE EOT whose answer has not come: 1 to 4, 20, or 0. Never two at once, as answers do not say to what. */
    private int asked;
    /** A question was given up; its answer may still come and must not be taken for that of the next. */
    private boolean answerMayBeLate;
    private PrinterStatus automatic = PrinterStatus.GOOD;
    private PrinterStatus realTime = PrinterStatus.GOOD;
    private int lastRealTime;
    private FullStatus lastFull = FullStatus.UNKNOWN;
    private int realTimeAnswers;
    private int strayAnswers;
    private int sensorAnswers;
    /** Questions to the paper's sensor; each that was not answered in time may still be, and must not pass for the next. */
    private int sensorQuestions;
    private long lastSensorQuestion;
    private String lastText;

    /**
     * @param full        the printer is asked for everything at once: DLE EOT 20
     * @param onAutomatic told when the printer speaks up by itself, on the reading thread
     * @param onGone      told once when the line breaks by itself
     */
    Conversation(Line line, String name, boolean full, Consumer<PrinterStatus> onAutomatic, Consumer<IOException> onGone) {
        this.wire = new Wire(line, onGone);
        this.onAutomatic = onAutomatic;
        this.full = full;
        wire.start(name, new AnswerParser(this, full)::take);
    }

    // --- what the printer says

    @Override
    public void realTime(int status) {
        wire.set(() -> {
            answerMayBeLate = false;
            realTimeAnswers++;
            if (asked == 0 || asked == FullStatus.QUESTION) {
                // A byte of noise, or the answer to a question that was given up.
                strayAnswers++;
                return;
            }
            realTime = PrinterStatus.ofRealTime(asked, status);
            lastRealTime = status;
            asked = 0;
        });
    }

    @Override
    public void full(FullStatus status) {
        wire.set(() -> {
            answerMayBeLate = false;
            realTimeAnswers++;
            if (asked != FullStatus.QUESTION) {
                strayAnswers++;
                return;
            }
            lastFull = status;
            realTime = status.status();
            asked = 0;
        });
    }

    @Override
    public void automatic(int printer, int error, int roll) {
        PrinterStatus now = PrinterStatus.ofAutomatic(printer, error, roll);
        wire.set(() -> automatic = now);
        onAutomatic.accept(now);
    }

    @Override
    public void sensor(int status) {
        wire.set(() -> sensorAnswers++);
    }

    @Override
    public void text(int header, String text) {
        wire.set(() -> lastText = (char) header + text);
    }

    // --- what is said to it

    /**
     * Hands bytes to the line. Comes back early when the printer says by itself that it stands still.
     *
     * @return false when the line did not take them in time; it must be closed then
     * @throws IOException when the line is gone
     */
    boolean send(byte[] bytes, Duration patience) throws IOException {
        return wire.await(patience, () -> wire.offer(bytes))
                && wire.await(patience, () -> wire.idle() || automatic.stopped());
    }

    /**
     * Asks for everything that DLE EOT tells. Bad news is asked for again after a silence: an answer does not say to which
     * question it belongs, and one that was left over from before shifts all others. The commonest of them, a high drawer
     * pin, would then be taken for an open cover.
     *
     * @return nothing when the printer keeps silent
     */
    Optional<PrinterStatus> status(Duration patience) throws IOException {
        if (wire.get(() -> strayAnswers) > 0) {
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
            int before = wire.get(() -> realTimeAnswers);
            if (!wire.await(QUIET, () -> realTimeAnswers != before)) {
                break;
            }
        }
        wire.set(() -> strayAnswers = 0);
    }

    private Optional<PrinterStatus> statusOnce(Duration patience) throws IOException {
        Optional<PrinterStatus> everything = fullStatus(patience).map(FullStatus::status);
        return everything.isPresent() ? everything : statusByParts(patience);
    }

    /** Everything at once, with what only such printers tell; nothing when the printer is not one of them or keeps silent. */
    Optional<FullStatus> fullStatus(Duration patience) throws IOException {
        boolean answered = full && ask(FullStatus.QUESTION, patience).isPresent();
        return answered ? Optional.of(wire.get(() -> lastFull)) : Optional.empty();
    }

    private Optional<PrinterStatus> statusByParts(Duration patience) throws IOException {
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
            wire.set(() -> automatic = PrinterStatus.GOOD);
        }
        return Optional.of(all);
    }

    private static PrinterStatus told(int n, OptionalInt answer) {
        return answer.isPresent() ? PrinterStatus.ofRealTime(n, answer.getAsInt()) : PrinterStatus.GOOD;
    }

    private OptionalInt ask(int n, Duration patience) throws IOException {
        wire.await(patience, () -> asked == 0 && wire.idle());
        if (wire.get(() -> answerMayBeLate)) {
            wire.await(LATE, () -> !answerMayBeLate);
        }
        boolean answered = askLater(n) && wire.await(patience, () -> asked == 0);
        return wire.get(() -> {
            answerMayBeLate = !answered;
            asked = 0;
            return answered ? OptionalInt.of(lastRealTime) : OptionalInt.empty();
        });
    }

    /** Asks as data goes by, without waiting: cover and paper by turns, or all at once. */
    void glance(int turn) {
        askLater(full ? FullStatus.QUESTION : turn % 2 == 0 ? PrinterStatus.OFFLINE_CAUSE : PrinterStatus.ROLL);
    }

    /** True for a printer that must not be told to speak up by itself: its words would be taken for others. */
    boolean onlyAnswers() {
        return full;
    }

    /**
     * Asks DLE EOT n without waiting; {@link #lastTold} has the answer when it comes.
     *
     * @return false when another question is open or data is on its way: then nothing is asked
     */
    private boolean askLater(int n) {
        return wire.get(() -> {
            if (asked != 0 || !wire.offer(new byte[] {0x10, 0x04, (byte) n})) {
                return false;
            }
            asked = n;
            return true;
        });
    }

    /** What the printer said last without being asked. */
    PrinterStatus toldByItself() {
        return wire.get(() -> automatic);
    }

    /** Of the last answer to a DLE EOT and of what the printer said by itself. */
    PrinterStatus lastTold() {
        return wire.get(() -> automatic.and(realTime));
    }

    /** Another question to the paper's sensor goes out. An answer that is so late will never come. */
    void asksSensor() {
        wire.set(() -> {
            long now = System.nanoTime();
            if (now - lastSensorQuestion > LOST.toNanos()) {
                sensorQuestions = sensorAnswers;
            }
            lastSensorQuestion = now;
            sensorQuestions++;
        });
    }

    /** The last question to the paper's sensor has its answer, not only one before it. */
    boolean sensorAnswered() {
        return wire.get(() -> sensorAnswers >= sensorQuestions);
    }

    /** The last text with its header byte in front; null when there was none. */
    String lastText() {
        return wire.get(() -> lastText);
    }

    /**
     * Waits for something that the printer says.
     *
     * @throws IOException when the line is gone
     */
    boolean await(Duration patience, BooleanSupplier condition) throws IOException {
        return wire.await(patience, condition);
    }

    boolean usable() {
        return wire.usable();
    }

    double secondsPerByte() {
        return wire.secondsPerByte();
    }

    @Override
    public void close() {
        wire.close();
    }
}
