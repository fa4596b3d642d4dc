package vn.motcua.device.isolated;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import vn.motcua.device.Announcer;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/**
 * A driver whose work is done in a process of its own: one for each object of this class, with one open device at a time. Only the
 * driver's description is taken in the kiosk's own process.
 */
public final class IsolatedDriver implements DeviceDriver {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After it the next end of the process counts as the first again. */
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);
    /** What the kiosk's own process was told and a driver's needs too. */
    private static final List<String> HANDED_ON = List.of("jSerialComm.library.path", "java.io.tmpdir", "user.home");
    private static final String SHARED_CLASSES = "-XX:SharedArchiveFile=";

    private final DeviceDriver described;
    private final Optional<Path> folder;
    private final Limits limits;
    private final AtomicInteger users = new AtomicInteger();
    private DriverProcess process;

    /**
     * @param described the driver as the kiosk's own process has loaded it: asked for its name and options, never for a device
     * @param folder    with the drivers that were dropped in, if it may be one of them
     */
    public IsolatedDriver(DeviceDriver described, Optional<Path> folder, Limits limits) {
        this.described = described;
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public DeviceKind kind() {
        return described.kind();
    }

    @Override
    public String name() {
        return described.name();
    }

    @Override
    public List<Option> options() {
        return described.options();
    }

    @Override
    public boolean simulated() {
        return described.simulated();
    }

    /** Of the process that runs now; empty when none does. */
    public synchronized Optional<Long> pid() {
        return Optional.ofNullable(process).filter(DriverProcess::alive).map(DriverProcess::pid);
    }

    private synchronized DriverProcess running() throws DeviceException {
        if (process == null || !process.alive()) {
            process = DriverProcess.start(name(), command(), limits, () -> users.get() == 0);
        }
        return process;
    }

    /** Another one, in which nothing of the last visit is. */
    private DriverProcess fresh(DriverProcess old) throws DeviceException {
        old.retire();
        return running();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms8m", "-Xmx" + limits.megabytes() + "m", "-Xss512k", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-XX:-UsePerfData", "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError", "-XX:MaxDirectMemorySize=" + limits.megabytes() + "m",
                // A crash leaves no picture of the memory behind, and nobody looks into it while it runs.
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + nowhere(), "-XX:+DisableAttachMechanism",
                // Nothing that a driver logs leaves its process.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        sharedClasses().ifPresent(command::add);
        HANDED_ON.forEach(key -> Optional.ofNullable(System.getProperty(key)).ifPresent(value -> command.add("-D" + key + "=" + value)));
        command.addAll(List.of("-cp", classPath(), DriverHost.class.getName(), kind().name(), name()));
        folder.ifPresent(there -> command.add(there.toAbsolutePath().toString()));
        return command;
    }

    /** Of whoever loaded this class. */
    private static String classPath() {
        if (IsolatedDriver.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String nowhere() {
        return File.separatorChar == '/' ? "/dev/null" : "NUL";
    }

    /** The kiosk's own archive of parsed classes, which fits: it is the same class path. */
    private static Optional<String> sharedClasses() {
        return ProcessHandle.current().info().arguments().stream().flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith(SHARED_CLASSES)).findFirst();
    }

    // --- watch

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        Watch watch = new Watch(settings, watcher);
        users.incrementAndGet();
        Thread thread = new Thread(watch, "driver " + name() + " watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** Goes on in the next process when one has ended. */
    private final class Watch implements Runnable, AutoCloseable {

        private final Settings settings;
        private final Announcer<List<Found>> found = new Announcer<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();

        Watch(Settings settings, DeviceWatcher watcher) {
            this.settings = settings;
            found.tell(watcher::devices);
        }

        @Override
        public void run() {
            int failures = 0;
            while (!closed.isDone()) {
                long begin = System.nanoTime();
                boolean wanted = watchOne();
                failures = wanted || System.nanoTime() - begin > LONG_LIFE.toNanos() ? 0 : failures + 1;
                pause(failures);
            }
        }

        /** Until the process ends or nobody watches any more. @return whether that was meant to be */
        private boolean watchOne() {
            try {
                DriverProcess one = running();
                int number = one.nextNumber();
                one.listen(number, this::heard);
                one.call(Verb.WATCH, new Packer().number(number).texts(values(settings)).bytes());
                CompletableFuture.anyOf(closed, one.ended()).join();
                one.deaf(number);
                one.tell(Verb.UNWATCH, number);
                return !one.ended().isDone() || one.ended().join().wanted();
            } catch (DeviceException | RuntimeException e) {
                // It could not be started, or the driver broke off: it is asked again after a pause, as if it had crashed.
                return false;
            }
        }

        private void heard(Frame frame) {
            try {
                found.announce(Unpacker.read(frame.body(), Unpacker::found));
            } catch (DamagedFrame e) {
                // A list that cannot be read is no list; the one before stands.
                return;
            }
        }

        private void pause(int failures) {
            try {
                if (failures > 0) {
                    closed.get(pauseAfter(failures).toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (TimeoutException over) {
                return;
            } catch (InterruptedException | ExecutionException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            if (closed.complete(null)) {
                found.close();
                users.decrementAndGet();
            }
        }
    }

    /** 1, 2, 4, … 30 s. */
    static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Map<String, String> values(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        options().forEach(option -> values.put(option.key(), settings.text(option.key())));
        return values;
    }

    // --- open

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        byte[] what = new Packer().text(id.value()).texts(values(settings)).bytes();
        Tie tie = new Tie(what, this::running, this::fresh, users);
        return switch (kind()) {
            case CARD_READER -> new IsolatedCardReader(tie).opened();
            case TICKET_PRINTER -> new IsolatedTicketPrinter(tie).opened();
            case DOCUMENT_SCANNER -> new IsolatedDocumentScanner(tie).opened();
            case CODE_READER -> new IsolatedCodeReader(tie).opened();
            case CALLER -> new IsolatedCaller(tie).opened();
        };
    }
}
