package vn.motcua.device.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * A driver's process, seen from the kiosk. Whatever it does, nobody here waits for it longer than its {@link Limits}: it is ended
 * when it is silent, too large or out of order, and every call that was on its way comes back as a fault.
 */
final class DriverProcess {

    /** A process of Java on a busy machine; the driver's own 10 s to open begin after it. */
    private static final long FIRST_WORD_SECONDS = 8;
    private static final long LAST_WORD_SECONDS = 2;
    private static final int MOST_SAID = 300;
    private static final long KILOBYTES = 1024;

    private final String name;
    private final Limits limits;
    private final Process process;
    private final BooleanSupplier unused;
    private final AtomicInteger numbers = new AtomicInteger();
    private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>();
    private final Map<Integer, BlockingQueue<Frame>> calls = new ConcurrentHashMap<>();
    private final Map<Integer, Consumer<Frame>> ears = new ConcurrentHashMap<>();
    private final CountDownLatch hello = new CountDownLatch(1);
    private final AtomicReference<Ending> ending = new AtomicReference<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final StringBuffer said = new StringBuffer();

    private DriverProcess(String name, Process process, Limits limits, BooleanSupplier unused) {
        this.name = name;
        this.limits = limits;
        this.process = process;
        this.unused = unused;
    }

    /**
     * Returns when it can be spoken to.
     *
     * @param unused true when it may end by itself
     */
    static DriverProcess start(String name, List<String> command, Limits limits, BooleanSupplier unused) throws DeviceException {
        DriverProcess started;
        try {
            started = new DriverProcess(name, new ProcessBuilder(command).start(), limits, unused);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_PERMITTED, "no process for driver " + name + ": " + e.getMessage(), e);
        }
        started.serve();
        started.awaitHello();
        return started;
    }

    private void serve() {
        thread("reads", this::read);
        thread("writes", this::write);
        thread("complaints", this::listenToComplaints);
        thread("watched", this::watchOver);
    }

    private void thread(String does, Runnable task) {
        Thread thread = new Thread(task, "driver " + name + " " + does);
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitHello() throws DeviceException {
        boolean heard = false;
        try {
            heard = hello.await(FIRST_WORD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!heard) {
            force("said nothing for " + FIRST_WORD_SECONDS + " s");
        }
        if (!alive()) {
            throw gone();
        }
    }

    boolean alive() {
        return ending.get() == null;
    }

    long pid() {
        return process.pid();
    }

    /** Done when it has ended, with the reason. */
    CompletableFuture<Ending> ended() {
        return ended;
    }

    DeviceException gone() {
        return new DeviceException(Fault.NO_ANSWER, ending.get().words());
    }

    // --- to speak with it

    int nextNumber() {
        return numbers.incrementAndGet();
    }

    /** Hears what it says by itself about this number. Called on the thread that reads: the ear hands over and returns. */
    void listen(int number, Consumer<Frame> ear) {
        ears.put(number, ear);
    }

    void deaf(int number) {
        ears.remove(number);
    }

    /** Says something that needs no answer. Returns at once. */
    void tell(Verb verb, int number) {
        outgoing.add(new Frame(verb, number, Frame.EMPTY));
    }

    byte[] call(Verb verb, byte[] body) throws DeviceException {
        return call(verb, nextNumber(), body, news -> { });
    }

    /**
     * Asks and waits for the answer, which comes at the latest when the process ends.
     *
     * @param news told on this thread of what comes before the answer
     */
    byte[] call(Verb verb, int number, byte[] body, News news) throws DeviceException {
        return call(verb, number, body, news, Long.MAX_VALUE);
    }

    /** Asks for something that takes no time; a process that does not answer in two seconds is ended. */
    void callShortly(Verb verb, int number) {
        try {
            call(verb, number, Frame.EMPTY, news -> { }, TimeUnit.SECONDS.toMillis(LAST_WORD_SECONDS));
        } catch (DeviceException | RuntimeException e) {
            force("did not let go of its device");
        }
    }

    private byte[] call(Verb verb, int number, byte[] body, News news, long millis) throws DeviceException {
        BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
        calls.put(number, answers);
        try {
            if (!alive()) {
                throw gone();
            }
            outgoing.add(new Frame(verb, number, body));
            return answer(answers, news, millis);
        } catch (DamagedFrame e) {
            force("spoke out of order (" + e.getMessage() + ")");
            throw gone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.UNKNOWN, "interrupted", e);
        } finally {
            calls.remove(number);
        }
    }

    private byte[] answer(BlockingQueue<Frame> answers, News news, long millis) throws DeviceException, DamagedFrame, InterruptedException {
        while (true) {
            Frame frame = answers.poll(millis, TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw new DeviceException(Fault.NO_ANSWER, "no answer");
            }
            switch (frame.verb()) {
                case DONE -> {
                    return frame.body();
                }
                case FAULT -> throw alive() ? Unpacker.read(frame.body(), Unpacker::fault) : gone();
                case BUG -> throw new IllegalStateException("in the process of driver " + name + ": " + Unpacker.read(frame.body(), Unpacker::text));
                default -> news.heard(frame);
            }
        }
    }

    /** What comes before an answer, such as a page. */
    interface News {
        void heard(Frame frame) throws DamagedFrame;
    }

    // --- its threads

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                heard(Frame.read(in));
            }
        } catch (DamagedFrame e) {
            force("spoke out of order (" + e.getMessage() + ")");
        } catch (IOException e) {
            end(Ending.by(exitCode(), hello.getCount() > 0 ? said.toString() : ""));
        }
    }

    private void heard(Frame frame) throws DamagedFrame {
        unanswered.set(0);
        BlockingQueue<Frame> call = calls.get(frame.number());
        Consumer<Frame> ear = ears.get(frame.number());
        if (frame.verb() == Verb.HELLO) {
            int version = Unpacker.read(frame.body(), Unpacker::number);
            if (version != Frame.VERSION) {
                throw new DamagedFrame("version " + version);
            }
            hello.countDown();
        } else if (call != null) {
            call.add(frame);
        } else if (ear != null) {
            ear.accept(frame);
        }
    }

    private Optional<Integer> exitCode() {
        try {
            return process.waitFor(LAST_WORD_SECONDS, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** On a thread of its own, for a process that does not read holds up whoever writes to it. */
    private void write() {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
            while (alive()) {
                Frame next = outgoing.poll(limits.ping().toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.write(out);
                    out.flush();
                }
            }
        } catch (IOException e) {
            force("does not listen any more");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it writes before its first frame says why it cannot start. Anything later may be about a person, and goes nowhere. */
    private void listenToComplaints() {
        try (InputStream complaints = process.getErrorStream()) {
            byte[] some = new byte[512];
            for (int count = complaints.read(some); count >= 0; count = complaints.read(some)) {
                if (hello.getCount() > 0 && said.length() < MOST_SAID) {
                    said.append(new String(some, 0, Math.min(count, MOST_SAID), StandardCharsets.UTF_8).strip());
                }
            }
        } catch (IOException e) {
            said.append("");
        }
    }

    private void watchOver() {
        boolean wasUnused = false;
        while (alive()) {
            try {
                ended.get(limits.ping().toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException stillThere) {
                look();
                boolean now = unused.getAsBoolean();
                if (wasUnused && now) {
                    retire();
                }
                wasUnused = now;
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                return;
            }
        }
    }

    private void look() {
        if (unanswered.getAndIncrement() >= limits.silences()) {
            force("did not answer for " + limits.ping().multipliedBy(limits.silences()).toMillis() / 1000.0 + " s");
            return;
        }
        long megabytes = megabytes();
        if (megabytes > limits.megabytesOfAll()) {
            force("took " + megabytes + " MB, more than " + limits.megabytesOfAll());
            return;
        }
        tell(Verb.PING, 0);
    }

    /** In its memory now, as Linux tells; 0 where the system does not. */
    private long megabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    // --- to end it

    /** At once, with the programs that it has started. */
    void force(String why) {
        if (ending.compareAndSet(null, Ending.forced(why))) {
            kill();
            finish();
        }
    }

    /** In order: its device is closed, then it ends; by force after two seconds. */
    void retire() {
        if (ending.compareAndSet(null, Ending.retired())) {
            try {
                process.getOutputStream().close();
                exitCode();
            } catch (IOException e) {
                // It has ended already.
                process.destroy();
            }
            kill();
            finish();
        }
    }

    private void end(Ending how) {
        if (ending.compareAndSet(null, how)) {
            kill();
            finish();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void finish() {
        hello.countDown();
        calls.values().forEach(call -> call.add(new Frame(Verb.FAULT, 0, Frame.EMPTY)));
        ended.complete(ending.get());
    }
}
