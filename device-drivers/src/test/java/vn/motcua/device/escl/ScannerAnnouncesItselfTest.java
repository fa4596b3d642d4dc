package vn.motcua.device.escl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.EsclPeer;

/** A scanner announced by a responder that others wrote, Debian's python3-zeroconf, on the loopback network. Debian's own Python, for that has it. */
class ScannerAnnouncesItselfTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** Announces each "name port kind uuid" of its arguments; says goodbye for the first when it hears a line. */
    private static final String ANNOUNCER = """
            import socket, sys
            from concurrent.futures import ThreadPoolExecutor
            from zeroconf import ServiceInfo, Zeroconf
            zeroconf = Zeroconf(interfaces=["127.0.0.1"])
            def service(text):
                name, port, kind, uuid = text.split()
                return ServiceInfo(kind + "._tcp.local.", name + "." + kind + "._tcp.local.", addresses=[socket.inet_aton("127.0.0.1")],
                    port=int(port), properties={"rs": "eSCL", "ty": "Test Peer 1", "UUID": uuid, "txtvers": "1"}, server="test-peer.local.")
            services = [service(text) for text in sys.argv[1:]]
            list(ThreadPoolExecutor(len(services)).map(zeroconf.register_service, services))
            print("announced", flush=True)
            sys.stdin.readline()
            zeroconf.unregister_service(services[0])
            sys.stdin.readline()
            """;

    @TempDir
    Path folder;
    private Process announcer;

    @AfterEach
    void silence() {
        announcer.destroyForcibly();
    }

    private void announce(String... services) throws IOException {
        Path script = Files.writeString(folder.resolve("announce.py"), ANNOUNCER);
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString()));
        command.addAll(List.of(services));
        announcer = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (!"announced".equals(announcer.inputReader().readLine())) {
            throw new AssertionError("nothing was announced: apt-get install python3-zeroconf");
        }
    }

    @Test
    void scannerIsSeenAndGoesWhenItSaysGoodbye() throws Exception {
        announce("scanner-a 8091 _uscan " + EsclPeer.UUID_OF_PEER, "scanner-a 8092 _uscans " + EsclPeer.UUID_OF_PEER,
                "scanner-b 8093 _uscan 00000000-0000-0000-0000-000000000002");
        EsclDriver driver = new EsclDriver();
        Settings settings = Settings.of(driver.options(), Map.of("network", "127.0.0.1", "uuid", EsclPeer.UUID_OF_PEER));
        List<List<Found>> told = new CopyOnWriteArrayList<>();
        try (AutoCloseable watch = driver.watch(settings, told::add)) {
            Await.until("the one scanner, by its plain way in", SOON, () -> ids(told).equals(List.of("http://127.0.0.1:8091/eSCL")));
            announcer.outputWriter().append('\n').flush();
            Await.until("only its secure way in to be left", SOON, () -> ids(told).equals(List.of("https://127.0.0.1:8092/eSCL")));
        }
    }

    private static List<String> ids(List<List<Found>> told) {
        return told.isEmpty() ? List.of() : told.get(told.size() - 1).stream().map(found -> found.id().value()).toList();
    }
}
