package vn.motcua.device.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.Await;

/** A CUPS of the test's own, on a port of this machine; the machine's is not touched. */
public final class Cupsd implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

    private final String server;
    private final Path folder;
    private final Process daemon;

    private Cupsd(String server, Path folder, Process daemon) {
        this.server = server;
        this.folder = folder;
        this.daemon = daemon;
    }

    /** Its folder is in the system's temporary one, where cupsd's own user may go. */
    public static Cupsd start() {
        try {
            Path folder = Files.createTempDirectory("motcua-cups",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            for (String part : List.of("root", "spool", "cache", "state", "tmp")) {
                Files.setPosixFilePermissions(Files.createDirectory(folder.resolve(part)), PosixFilePermissions.fromString("rwxrwxrwx"));
            }
            String server = "127.0.0.1:" + freePort();
            Files.writeString(folder.resolve("cupsd.conf"), """
                    Listen %s
                    WebInterface No
                    Browsing No
                    DefaultAuthType None
                    ErrorPolicy retry-job
                    JobRetryInterval 1
                    PreserveJobHistory Yes
                    <Location />
                      Allow all
                    </Location>
                    <Location /admin>
                      Allow all
                    </Location>
                    <Policy default>
                      <Limit All>
                        Allow all
                      </Limit>
                    </Policy>
                    """.formatted(server));
            Files.writeString(folder.resolve("cups-files.conf"), """
                    ServerRoot %1$s/root
                    RequestRoot %1$s/spool
                    CacheDir %1$s/cache
                    StateDir %1$s/state
                    TempDir %1$s/tmp
                    ErrorLog %1$s/error.log
                    AccessLog %1$s/access.log
                    PageLog %1$s/page.log
                    FileDevice Yes
                    """.formatted(folder));
            Process daemon = new ProcessBuilder(Program.required("cupsd", "cups-daemon"), "-f",
                    "-c", folder.resolve("cupsd.conf").toString(), "-s", folder.resolve("cups-files.conf").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("cupsd.log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(daemon::destroyForcibly));
            Cupsd cups = new Cupsd(server, folder, daemon);
            Await.until("cupsd to answer, log in " + folder, START, () -> cups.does("lpstat", "cups-client", "-r"));
            return cups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** For the driver's option and for CUPS's programs. */
    public String server() {
        return server;
    }

    /** @param device as CUPS names it: {@code socket://127.0.0.1:9100}, {@code file:///tmp/x} */
    public void queue(String name, String device) {
        // The first one may come while cupsd still starts its policies, although it answers already.
        Await.until("the queue " + name + ", log in " + folder, START, () -> does("lpadmin", "cups-client", "-p", name, "-E", "-v", device));
    }

    public void stopQueue(String name) {
        required("cupsdisable", "cups-client", name);
    }

    public void startQueue(String name) {
        required("cupsenable", "cups-client", name);
    }

    public void removeQueue(String name) {
        required("lpadmin", "cups-client", "-x", name);
    }

    /** No job waits in it. */
    public boolean empty(String name) {
        return !says("lpstat", "cups-client", "-o", name).contains(name + "-");
    }

    private void required(String program, String debianPackage, String... arguments) {
        if (!does(program, debianPackage, arguments)) {
            throw new AssertionError(program + " " + String.join(" ", arguments) + " failed, log in " + folder);
        }
    }

    private boolean does(String program, String debianPackage, String... arguments) {
        return !says(program, debianPackage, arguments).startsWith("code");
    }

    private String says(String program, String debianPackage, String... arguments) {
        List<String> line = new java.util.ArrayList<>(List.of(Program.required(program, debianPackage), "-h", server));
        line.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? said : "code " + process.exitValue() + ": " + said;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        daemon.destroy();
        try {
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (InterruptedException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
