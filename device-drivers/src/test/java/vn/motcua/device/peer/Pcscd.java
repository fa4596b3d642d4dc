package vn.motcua.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Await;

/**
 * The real PC/SC daemon with one virtual reader (package vsmartcard-vpcd), to which a {@link VpcdCard} connects. One
 * daemon serves a machine, so tests in other processes wait their turn; one that runs already is used as it is.
 */
public final class Pcscd implements AutoCloseable {

    /** The port on which the virtual reader waits for its card: the one of the package, so that a running daemon serves too. */
    public static final int CARD_PORT = 0x8C7B;
    public static final String READER = "Virtual PCD 00 00";

    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final Duration START = Duration.ofSeconds(10);

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock turn;
    private boolean pluggedIn = true;
    private Process daemon;

    private Pcscd(Path folder, FileChannel lockFile, FileLock turn) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.turn = turn;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** @param folder private to the test: the daemon's configuration and log go there */
    public static Pcscd start(Path folder) {
        try {
            FileChannel lockFile = FileChannel.open(Path.of(System.getProperty("java.io.tmpdir"), "motcua-test-pcscd.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock[] turn = new FileLock[1];
            Await.until("another test to be done with pcscd", TURN, () -> (turn[0] = tryLock(lockFile)) != null);
            Pcscd pcscd = new Pcscd(folder, lockFile, turn[0]);
            pcscd.runUnlessThere();
            return pcscd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void runUnlessThere() throws IOException {
        try {
            if (!answers()) {
                run();
            }
        } catch (IOException | Error e) {
            close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel file) {
        try {
            return file.tryLock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        if (!Files.exists(DRIVER)) {
            throw new AssertionError(DRIVER + " is missing: apt-get install vsmartcard-vpcd");
        }
        Path configuration = Files.createDirectories(folder.resolve("reader.conf.d"));
        Files.writeString(configuration.resolve("vpcd"), pluggedIn ? """
                FRIENDLYNAME "Virtual PCD"
                DEVICENAME   /dev/null:0x%X
                LIBPATH      %s
                CHANNELID    0x%X
                """.formatted(CARD_PORT, DRIVER, CARD_PORT) : "");
        Files.createDirectories(SOCKET.getParent());
        daemon = new ProcessBuilder(Program.required("pcscd", "pcscd"), "--foreground", "--config", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pcscd.log").toFile())
                .start();
        Await.until("pcscd to answer, log in " + folder, START, Pcscd::answers);
    }

    /** Ends the daemon as a crash does: it says good-bye to nobody and leaves its socket behind. */
    public void crash() {
        if (daemon == null) {
            throw new AssertionError("this machine's own pcscd is running and cannot be ended by a test: stop it first");
        }
        try {
            daemon.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers() {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(UnixDomainSocketAddress.of(SOCKET));
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the daemon under the feet of its clients. */
    public void stop() {
        if (daemon == null) {
            return;
        }
        daemon.destroy();
        try {
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the daemon and starts another, as a package update does. */
    public void restart() {
        if (daemon == null) {
            throw new AssertionError("this machine's own pcscd is running and cannot be restarted by a test: stop it first");
        }
        stop();
        try {
            run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The daemon comes back and the reader does not: it was pulled meanwhile. pcscd 1.9.9 lets go of a serial reader at its end only. */
    public void restartWithoutReader() {
        pluggedIn = false;
        restart();
    }

    public void restartWithReader() {
        pluggedIn = true;
        restart();
    }

    @Override
    public void close() throws IOException {
        stop();
        turn.release();
        lockFile.close();
    }
}
