package vn.motcua.device.sane;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** A running {@code scanimage}: the lines it prints, what it complains of, and how to stop it. */
final class Child {

    /** How long a scanner may take to put its lamp and paper back after an interrupt; then the process is killed. */
    static final Duration GRACE = Duration.ofSeconds(8);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    /** Longer than a line needs from its writer to us on a busy machine. */
    private static final Duration PIPE_LAG = Duration.ofSeconds(2);
    private static final long RUNNING = Long.MAX_VALUE;
    private static final int COMPLAINTS_KEPT = 20;
    private static final Pattern PROGRESS = Pattern.compile("^Progress: *(\\d{1,3})");
    private static final int PROGRESS_STEP = 5;
    private static final Optional<String> END = Optional.empty();

    private final Process process;
    private final LinkedBlockingQueue<Optional<String>> printed = new LinkedBlockingQueue<>();
    private final Deque<String> complaints = new ArrayDeque<>();
    private final Thread listening;
    private final IntConsumer progress;
    private volatile long lastSign = System.nanoTime();
    private volatile long finished = RUNNING;
    private int told = -1;

    /** @param progress told of each percent of a page, on a thread of the child */
    Child(Process process, IntConsumer progress) {
        this.process = process;
        this.progress = progress;
        thread("scanimage-lines", this::readLines).start();
        listening = thread("scanimage-complaints", this::readComplaints);
        listening.start();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void readLines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lastSign = System.nanoTime();
                printed.add(Optional.of(line));
            }
        } catch (IOException e) {
            // The pipe of a killed child: its end, as much as any other.
        }
        printed.add(END);
    }

    private void readComplaints() {
        StringBuilder line = new StringBuilder();
        try (InputStream in = process.getErrorStream()) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                lastSign = System.nanoTime();
                if (c == '\n' || c == '\r') {
                    complain(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            // As above.
        }
        complain(line.toString());
    }

    /** scanimage tells of every line of the picture; nobody wants to know more than this. */
    private void tell(int percent) {
        int step = Math.min(100, percent) / PROGRESS_STEP * PROGRESS_STEP;
        if (step != told) {
            told = step;
            progress.accept(step);
        }
    }

    private void complain(String line) {
        Matcher through = PROGRESS.matcher(line);
        if (through.find()) {
            tell(Integer.parseInt(through.group(1)));
            return;
        }
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith("Batch terminated")) {
            finished = System.nanoTime();
            return;
        }
        synchronized (complaints) {
            complaints.add(line.strip());
            if (complaints.size() > COMPLAINTS_KEPT) {
                complaints.remove();
            }
        }
    }

    /**
     * The next line that it prints; empty at the end or after {@link #stop}.
     *
     * @param silence how long it may print nothing at all, progress included
     * @throws DeviceException {@link Fault#NO_ANSWER} after that; the child is stopped then
     */
    Optional<String> nextLine(Duration silence) throws DeviceException {
        while (System.nanoTime() - lastSign < silence.toNanos()) {
            boolean over = System.nanoTime() - overSince() > PIPE_LAG.toNanos();
            Optional<String> line = poll();
            if (line != null) {
                return line;
            }
            if (over) {
                return END;
            }
        }
        stop();
        throw new DeviceException(Fault.NO_ANSWER, "the scanner was silent for " + silence.toSeconds() + " s");
    }

    /**
     * Since when nothing more is to come. The end of the pipe does not always tell: a backend's helper process can hold it
     * open, and some backends (SANE's own test backend among them) hang while they close the device after a fault.
     */
    private long overSince() {
        if (finished == RUNNING && !process.isAlive()) {
            finished = System.nanoTime();
        }
        return finished == RUNNING ? System.nanoTime() : finished;
    }

    private Optional<String> poll() {
        try {
            return printed.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return END;
        }
    }

    /**
     * Asks the child to end, at once and without waiting: an interrupt lets the backend tell the scanner, and what does not
     * end within {@link #GRACE} is killed. SIGTERM would not do: scanimage dies of it and leaves the scanner in mid-page.
     */
    void stop() {
        printed.add(END);
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS).execute(process::destroyForcibly);
    }

    void kill() {
        process.destroyForcibly();
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    /** @return the exit code, or empty when it runs on */
    Optional<Integer> awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            listening.join(LOOK_EVERY.toMillis());
            return Optional.of(process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The complaint that names a SANE status, else the last one, for the technician. */
    String complaint() {
        synchronized (complaints) {
            return complaints.stream().filter(line -> SaneStatus.named(line).isPresent()).findFirst()
                    .orElseGet(() -> complaints.isEmpty() ? "" : complaints.getLast());
        }
    }
}
