package vn.motcua.kiosk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.config.ConfigFolder;

/** The whole program in the session that ships, on a virtual display with keyboard and mouse, started again whenever it ends. */
final class KioskSession implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path SHIPPED = ConfigFolder.path().resolve("session");
    private static final HttpClient WEB = HttpClient.newHttpClient();
    /** Debian's cage starts for nobody who could become root. This user reads what root has built, as root does. */
    private static final List<String> AS_NOBODY = List.of("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups",
            "--inh-caps", "+dac_override", "--ambient-caps", "+dac_override");

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final String display;
    private final int port;

    private KioskSession(Path folder, String size) throws IOException {
        this.folder = folder;
        Process xvfb = start(Map.of(), Redirect.PIPE, List.of(Program.required("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", size + "x24",
                "-nolisten", "tcp", "-noreset", "-ac"));
        display = ":" + new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** With openbox. */
    static KioskSession onX(Path folder) throws IOException {
        Program.required("openbox", "openbox");
        KioskSession session = new KioskSession(folder, "540x960");
        session.begin(ConfigFolder.path(), Map.of("DISPLAY", session.display), List.of(SHIPPED.resolve("session.sh").toString()));
        return session;
    }

    /** With cage, whose monitor is a window on the virtual display: keys and touches go through it. */
    static KioskSession underCage(Path folder) throws IOException {
        String cage = Program.required("cage", "cage xwayland");
        KioskSession session = new KioskSession(folder, "1024x768");
        Path runtime = Files.createDirectory(folder.resolve("runtime"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = new ArrayList<>();
        Path config = ConfigFolder.path();
        if (System.getProperty("user.name").equals("root")) {
            UserPrincipal nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setOwner(runtime, nobody);
            Files.setOwner(Files.createDirectory(folder.resolve("data")), nobody);
            config = copy(config, folder.resolve("config"), nobody);
            command.addAll(AS_NOBODY);
        }
        command.addAll(List.of(cage, "--", SHIPPED.resolve("session.sh").toString()));
        session.begin(config, Map.of("DISPLAY", session.display, "XDG_RUNTIME_DIR", runtime.toString(), "HOME", runtime.toString(), "WLR_BACKENDS", "x11",
                "WLR_RENDERER", "pixman"), command);
        return session;
    }

    /** Whether a file can be read is asked of the kernel without the right to read everything: below root's own folder nothing could. */
    private static Path copy(Path from, Path to, UserPrincipal owner) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.setOwner(Files.copy(each, to.resolve(from.relativize(each))), owner);
            }
        }
        return to;
    }

    private void begin(Path config, Map<String, String> environment, List<String> session) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), String.join(" ", "#!/bin/sh\nGDK_BACKEND=x11 exec",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "-Djava.awt.headless=true", "-Dconfig.dir=" + config, "-cp", System.getProperty("java.class.path"),
                "vn.motcua.kiosk.Main \"$@\" --data", folder.resolve("data").toString(), "--bench-port", Integer.toString(port)) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(SHIPPED.resolve("supervise.sh").toString()));
        command.addAll(session);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(Map.of("KIOSK_PROGRAM", program.toString(), "KIOSK_CONFIG", configuration().toString()));
        start(all, Redirect.DISCARD, command);
        try {
            awaitHome();
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    /** As that of the kiosk without hardware, with any port for its centre. */
    private Path configuration() throws IOException {
        String text = Files.readString(ConfigFolder.simulatedKiosk()).replace("pointer = true", "pointer = false");
        return Files.writeString(folder.resolve("kiosk.toml"), text + "\n[centre]\nport = 0\n");
    }

    private Process start(Map<String, String> environment, Redirect output, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Another program on the same display. */
    Process start(String... command) throws IOException {
        return start(Map.of("DISPLAY", display), Redirect.DISCARD, List.of(command));
    }

    void awaitHome() {
        Await.until("the home screen", PATIENCE, () -> settled().length > 5_000);
    }

    /** The kiosk's process id; 0 for none. */
    long kiosk() {
        return started.stream().flatMap(Process::descendants).filter(child -> child.info().command().orElse("").endsWith("java"))
                .mapToLong(ProcessHandle::pid).findFirst().orElse(0);
    }

    /** What the kiosk shows, a PNG; empty while there is none. */
    byte[] picture() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/screen.png"))
                    .timeout(Duration.ofSeconds(10)).build();
            HttpResponse<byte[]> answer = WEB.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : new byte[0];
        } catch (IOException e) {
            // Not there yet, or being started again.
            return new byte[0];
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The picture once two looks one after the other are the same. */
    byte[] settled() {
        byte[] last = picture();
        for (byte[] next = picture(); !Arrays.equals(last, next); next = picture()) {
            last = next;
        }
        return last;
    }

    /** Between two minutes, so that the clock on the screen stands still: it turns within three seconds, and nothing here takes half a minute. */
    byte[] settledEarlyInTheMinute() {
        Await.until("the next minute", Duration.ofSeconds(70), () -> {
            int second = LocalTime.now().getSecond();
            return second > 3 && second < 30;
        });
        return calm();
    }

    /** The picture once it is the same for two seconds: after a start the groups of procedures and who waits come in late. */
    private byte[] calm() {
        byte[] last = settled();
        Instant since = Instant.now();
        while (since.plusSeconds(2).isAfter(Instant.now())) {
            byte[] next = settled();
            since = Arrays.equals(last, next) ? since : Instant.now();
            last = next;
        }
        return last;
    }

    /** Touches and keys of somebody who stands before the display. @return what the program said */
    String xdotool(String... words) {
        List<String> command = new ArrayList<>(List.of(Program.required("xdotool", "xdotool")));
        command.addAll(List.of(words));
        return new String(output(Map.of("DISPLAY", display), command), StandardCharsets.UTF_8).strip();
    }

    /** The monitor of cage, a PNG. */
    byte[] monitor() {
        return output(Map.of("XDG_RUNTIME_DIR", folder.resolve("runtime").toString(), "WAYLAND_DISPLAY", "wayland-0"),
                List.of(Program.required("grim", "grim"), "-"));
    }

    private static byte[] output(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            byte[] said = process.getInputStream().readAllBytes();
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        for (int i = started.size() - 1; i >= 0; i--) {
            List<ProcessHandle> children = started.get(i).descendants().toList();
            started.get(i).destroy();
            started.get(i).onExit().join();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
