package vn.motcua.device.cups;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * CUPS's programs lp, lpstat and cancel, each with a deadline after which it is killed. What they read and write goes through
 * files, because a pipe that nobody empties has no deadline.
 *
 * @param server HOST:PORT or the path of a socket; empty: as the machine is set up
 */
record CupsProgram(String server) {

    static final Duration ANSWER = Duration.ofSeconds(3);

    /** @param said both of its outputs */
    record Ending(int code, String said) {

        boolean good() {
            return code == 0;
        }
    }

    /**
     * @param input     what it reads
     * @param arguments of which the first is the program's name
     * @throws DeviceException when it is not installed or does not end in time
     */
    Ending run(Duration limit, byte[] input, String... arguments) throws DeviceException {
        List<String> line = new ArrayList<>(Arrays.asList(arguments));
        if (!server.isEmpty()) {
            line.addAll(1, List.of("-h", server));
        }
        Path in = null;
        Path out = null;
        try {
            in = Files.write(Files.createTempFile("motcua-cups", ".in"), input);
            out = Files.createTempFile("motcua-cups", ".out");
            return ended(line, in.toFile(), out, limit);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "cannot run " + arguments[0] + ", which the package cups-client brings: "
                    + e.getMessage(), e);
        } finally {
            delete(in);
            delete(out);
        }
    }

    private static Ending ended(List<String> line, File in, Path out, Duration limit) throws IOException, DeviceException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectInput(in).redirectOutput(out.toFile()).redirectErrorStream(true);
        // Its sentences are read: not in the machine's language.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Ending(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8).strip());
            }
            throw new DeviceException(Fault.NO_ANSWER, line.get(0) + " did not end within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.UNKNOWN, "interrupted while " + line.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system empties its temporary folder.
            return;
        }
    }
}
