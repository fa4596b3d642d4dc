package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreSettings;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.peer.EsclPeer;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.Program;
import vn.motcua.device.peer.SerialCable;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.technician.PinGate;

/**
 * From a box of hardware to a kiosk in service, as a technician does it: the reader at pcscd, a thermal printer on a serial line with
 * its USB name, a scanner of SANE and one that announces itself on the network, and a centre with a certificate of its own. The guide
 * runs in processes of its own, on the screen and in a terminal; nobody answers but by what it offers.
 */
class NewHardwareIsUnpackedTest {

    private static final String ANNOUNCER = """
            import socket, sys
            from zeroconf import ServiceInfo, Zeroconf
            zeroconf = Zeroconf(interfaces=["127.0.0.1"])
            name = f"office-scanner-{sys.argv[1]}._uscan._tcp.local."
            zeroconf.register_service(ServiceInfo("_uscan._tcp.local.", name, addresses=[socket.inet_aton("127.0.0.1")],
                port=int(sys.argv[1]), properties={"rs": "eSCL", "ty": "Test Peer 1", "UUID": sys.argv[2], "txtvers": "1"},
                server="test-peer.local."))
            print("announced", flush=True)
            sys.stdin.readline()
            """;

    @TempDir
    private static Path folder;
    private static final List<AutoCloseable> PEERS = new ArrayList<>();
    private static PrinterPeer printer;
    private static Centre centre;
    private static CentreDesk desk;
    private static String displayName;

    @BeforeAll
    static void unpack() throws Exception {
        PEERS.add(Pcscd.start(Files.createDirectory(folder.resolve("pcscd"))));
        PEERS.add(VpcdCard.insert(new SimulatedChip(Map.of(), "300000011", "000101", "400101")));
        SerialCable cable = new SerialCable(Files.createDirectory(folder.resolve("cable")));
        PEERS.add(cable);
        printer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
        PEERS.add(printer);
        plugIn(cable.here());
        Files.writeString(Files.createDirectory(folder.resolve("sane")).resolve("dll.conf"), "test\n");
        EsclPeer scanner = EsclPeer.plain().load(4);
        PEERS.add(scanner);
        announce(scanner.port());
        pattern();
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "0.0.0.0", 0, "Chi nhánh số 1");
        centre = Centre.start(settings);
        PEERS.add(centre);
        desk = CentreDesk.open(settings, Clock.systemUTC());
        PEERS.add(desk);
        Process display = new ProcessBuilder(Program.required("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", "540x960x24", "-nolisten",
                "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        PEERS.add(display::destroyForcibly);
        displayName = ":" + new BufferedReader(new InputStreamReader(display.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @AfterAll
    static void packUp() throws Exception {
        for (int i = PEERS.size() - 1; i >= 0; i--) {
            PEERS.get(i).close();
        }
    }

    /** The port as the kernel shows one: with the USB device that it belongs to above it. */
    private static void plugIn(Path line) throws IOException {
        Path machine = folder.resolve("machine");
        Path usb = Files.createDirectories(machine.resolve("sys/devices/usb1/1-1"));
        Files.writeString(usb.resolve("idVendor"), "04b8\n");
        Files.writeString(usb.resolve("idProduct"), "0e28\n");
        Files.writeString(usb.resolve("product"), "TM-T82X\n");
        Files.createDirectories(machine.resolve("sys/class/tty/ttyUSB0"));
        Files.createSymbolicLink(machine.resolve("sys/class/tty/ttyUSB0/device"), Files.createDirectories(usb.resolve("1-1:1.0")));
        Files.createSymbolicLink(Files.createDirectories(machine.resolve("dev")).resolve("ttyUSB0"), line);
    }

    private static void announce(int port) throws IOException {
        Path script = Files.writeString(folder.resolve("announce.py"), ANNOUNCER);
        Process announcer = new ProcessBuilder("/usr/bin/python3", script.toString(), Integer.toString(port), EsclPeer.UUID_OF_PEER)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        PEERS.add(announcer::destroyForcibly);
        assertEquals("announced", announcer.inputReader().readLine(), "apt-get install python3-zeroconf");
    }

    /** As shipped, but for the network: a test's scanner announces itself on the machine's own. */
    private static void pattern() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        try (Stream<Path> shipped = Files.list(ConfigFolder.path().toAbsolutePath())) {
            for (Path each : shipped.filter(file -> !file.endsWith("kiosk.toml")).toList()) {
                Files.createSymbolicLink(config.resolve(each.getFileName()), each);
            }
        }
        String text = Files.readString(ConfigFolder.kiosk());
        String sane = "driver = \"sane\"\ndevice = \"*\"";
        assertTrue(text.contains(sane));
        Files.writeString(config.resolve("kiosk.toml"), text.replace(sane, "driver = \"escl\"\nnetwork = \"127.0.0.1\" #"));
    }

    @Test
    void byTouchesAlone() throws Exception {
        Path file = folder.resolve("screen/kiosk.toml");
        Files.createDirectories(file.getParent());
        String code = desk.enrolment().makeCode("hn-01-01", CentreDesk.COMMAND_LINE);
        String said = run("", "vn.motcua.kiosk.TechnicianAtTheGuide", file.toString(), "localhost:" + centre.address().getPort(), code,
                centre.fingerprint().orElseThrow());
        assertTrue(said.contains("same-certificate true"), said);
        assertTrue(said.matches("(?s).*found CARD_READER .*driver=pcsc.*Virtual PCD.*"), said);
        assertTrue(said.matches("(?s).*found TICKET_PRINTER .*serial://.*profile=epson-tm-t.*TM-T82X.*"), said);
        assertTrue(said.matches("(?s).*found DOCUMENT_SCANNER .*driver=sane.*test:0.*"), said);
        assertTrue(said.matches("(?s).*found DOCUMENT_SCANNER .*driver=escl.*Test Peer 1.*"), said);
        for (String kind : List.of("CARD_READER", "TICKET_PRINTER", "DOCUMENT_SCANNER")) {
            assertTrue(said.contains("tested " + kind + " GOOD"), said);
        }
        assertTrue(said.contains("problems []"), said);
        for (String device : List.of("card-reader", "ticket-printer", "document-scanner")) {
            assertTrue(said.contains("serves-with " + device), said);
        }
        assertTrue(said.contains("known-to-the-centre"), said);
        goodSettings(file, "escl");
        opensTheTechniciansScreen(TechnicianAtTheGuide.PIN, file, said);
        int touches = Integer.parseInt(said.replaceAll("(?s).*touches (\\d+).*", "$1"));
        // At two seconds a touch, with the looks and tests between, a technician is done in well under the ten minutes.
        assertTrue(touches <= 70, said);
    }

    @Test
    void byAnswersInATerminal() throws Exception {
        Path file = folder.resolve("terminal/kiosk.toml");
        Files.createDirectories(file.getParent());
        String code = desk.enrolment().makeCode("hn-01-02", CentreDesk.COMMAND_LINE);
        Path pin = Files.writeString(folder.resolve("pin.txt"), "471905\n");
        // Language, branch, number, address, certificate, code, screen; then each device and whether to try it; the code is wrong at first.
        String said = run("vi\nhn-01\n2\nhttps://localhost:" + centre.address().getPort() + "\ny\nAAAA-AAAA-AAAA\n\n" + "\n\n" + "\n\n"
                + "2\n\n" + "\n" + "\n" + code + "\n", "vn.motcua.kiosk.Main", "setup", "--config", file.toString(), "--pin-file", pin.toString());
        assertTrue(said.contains(centre.fingerprint().orElseThrow().substring(60).toUpperCase(Locale.ROOT).replaceAll("(..)(..)", "$1:$2")), said);
        assertTrue(said.contains("Virtual PCD") && said.contains("TM-T82X") && said.contains("test:0") && said.contains("Test Peer 1"), said);
        assertEquals(3, said.split("\\[tốt\\]", -1).length - 1, said);
        assertTrue(said.contains("Trung tâm không nhận mã này"), said);
        goodSettings(file, "sane");
        opensTheTechniciansScreen("471905", file, said);
    }

    /** And stands nowhere but as a hash. */
    private static void opensTheTechniciansScreen(String pin, Path file, String said) throws IOException {
        Path data = folder.resolve(".run/kiosk");
        assertTrue(new PinGate(data, Clock.systemUTC()).check(pin).open());
        assertFalse(said.contains(pin), said);
        assertFalse(Files.readString(file).contains(pin));
        try (Stream<Path> kept = Files.walk(data)) {
            for (Path each : kept.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(each, StandardCharsets.ISO_8859_1).contains(pin), each.toString());
            }
        }
    }

    private static void goodSettings(Path file, String scanner) throws IOException {
        DriverCatalogue drivers = DriverCatalogue.load();
        String text = Files.readString(file);
        KioskConfig config = KioskConfig.read(file, drivers).get();
        assertEquals(List.of("pcsc", "escpos", scanner), Stream.of(DeviceKind.CARD_READER, DeviceKind.TICKET_PRINTER, DeviceKind.DOCUMENT_SCANNER)
                .map(kind -> config.devices().get(kind).driver().name()).toList(), text);
        assertFalse(config.allowSimulators());
        assertEquals("vi", config.kiosk().language());
        assertTrue(text.contains("# of this kiosk within the branch") && text.contains("profile = \"epson-tm-t\""), text);
        Path data = folder.resolve(".run/kiosk");
        assertTrue(Enrolment.find(data).isPresent());
        assertFalse(text.contains(Enrolment.find(data).get().token()), "a secret stands in the settings");
        assertTrue(printer.papers().size() > 0, "a test print came out");
    }

    /** What the program says; fails unless it ends well in time. */
    private static String run(String answers, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "said", ".txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--add-opens", "java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
                "-Dconfig.dir=" + folder.resolve("config"), "-Dkiosk.home=" + folder,
                "-Dkiosk.machine=" + folder.resolve("machine"), "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("DISPLAY", displayName, "SANE_CONFIG_DIR", folder.resolve("sane").toString()));
        Process process = builder.start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(answers);
        }
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", arguments) + ": " + said);
        return said;
    }
}
