package vn.motcua.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Await;

/** A serial cable between two ends: a pair of pseudo terminals by socat. Killing it is pulling the cable. */
public final class SerialCable implements AutoCloseable {

    private static final Duration PLUGGED = Duration.ofSeconds(5);

    private final Path here;
    private final Path there;
    private Process socat;

    /** @param folder for the links to both ends, which stay the same when the cable is plugged again */
    public SerialCable(Path folder) {
        this.here = folder.resolve("host");
        this.there = folder.resolve("printer");
        plug();
    }

    /** The end in the computer. */
    public Path here() {
        return here;
    }

    /** The end in the printer. */
    public Path there() {
        return there;
    }

    /** New terminals behind the same links. */
    public void plug() {
        try {
            // Small pieces: socat blocks in a large write to a full end, and then nothing comes back either, unlike on a wire.
            socat = new ProcessBuilder(Program.required("socat", "socat"), "-b", "64",
                    "pty,raw,echo=0,link=" + here, "pty,raw,echo=0,link=" + there)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the serial line", PLUGGED, () -> Files.exists(here) && Files.exists(there));
    }

    public void pull() {
        end("KILL");
        try {
            Files.deleteIfExists(here);
            Files.deleteIfExists(there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing goes through any more, and nobody hangs up. */
    public void stall() {
        signal("STOP");
    }

    private void end(String how) {
        signal(how);
        try {
            if (!socat.waitFor(5, TimeUnit.SECONDS)) {
                throw new AssertionError("socat does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(socat.pid())).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (socat.isAlive()) {
            end("KILL");
        }
    }
}
