package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.kiosk.command.QueueFiles;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.swt.VirtualDisplay;

/** Whoever opens the kiosk's memory after a visit must not find the citizen in it, nor on its disk. */
class CardDataStaysInMemoryTest {

    /** As Java keeps text: in compact strings, in others, in arrays of characters, and as it goes to files and lines. */
    private static final List<Charset> FORMS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    @Test
    void heapAndDiskTellNothingOfTheCitizenAfterTheVisit() throws Exception {
        Path data = folder.resolve("kiosk");
        Path during = folder.resolve("during.hprof");
        Path after = folder.resolve("after.hprof");
        Map<String, byte[]> traces = visit(data, during, after);
        assertEquals(27, traces.size(), "the visits did not end: " + Files.readString(folder.resolve("said")));
        // Sample portraits have parts in common, so the other one may be found as well.
        List<String> seen = found(during, traces).stream().filter(trace -> trace.startsWith("typed")).toList();
        assertEquals(List.of("typed-document-number", "typed-given-name", "typed-number", "typed-portrait", "typed-search"), seen,
                "what the search can find, while the kiosk knows the citizen");
        assertEquals(List.of(), found(after, traces));
        List<String> onDisk = new ArrayList<>();
        try (var files = Stream.concat(Files.walk(data), Files.walk(folder.resolve("tmp")))) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> each.toFile().length() > 0).toList()) {
                // The books know the codes of what was taken in here, and nothing of the person.
                found(file, traces).stream().filter(trace -> !trace.equals("kept-slip-code"))
                        .forEach(trace -> onDisk.add(folder.relativize(file) + ": " + trace));
            }
        }
        assertEquals(List.of(), onDisk);
    }

    private Map<String, byte[]> visit(Path data, Path during, Path after) throws Exception {
        DriverCatalogue drivers = DriverCatalogue.load();
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get();
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1")
                .withQueue(QueueFiles.ofKiosk(config, WorkingDays.EVERY_DAY)))) {
            return visit(data, during, after, centre.address());
        }
    }

    /** What the centre alone knows before the kiosk asks is looked for as well. */
    private Map<String, byte[]> visit(Path data, Path during, Path after, URI centre) throws IOException, InterruptedException {
        String subject = "Q" + word();
        Appointment booked = booked(centre, subject);
        byte[] code = booked.code().replaceAll("\\D", "").getBytes(StandardCharsets.US_ASCII);
        Map<String, byte[]> traces = new TreeMap<>(Map.of("asked-appointment-digits", code, "asked-appointment-code",
                booked.code().getBytes(StandardCharsets.US_ASCII), "asked-appointment-subject", subject.getBytes(StandardCharsets.US_ASCII)));
        VirtualDisplay.get();
        Path settings = KioskWithoutWindow.written(data, Files.readString(ConfigFolder.simulatedKiosk()) + "\n[centre]\nurl = \"" + centre + "\"\n");
        Path said = folder.resolve("said");
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                // What is reachable, and no garbage that the collector leaves where it lay since moving it costs more than it holds.
                "-XX:MarkSweepAlwaysCompactCount=1",
                "-Dconfig.dir=" + ConfigFolder.path(), "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp", System.getProperty("java.class.path"), VisitToBeDumped.class.getName(), settings.toString(),
                data.toString(), during.toString(), after.toString(), HexFormat.of().formatHex(VisitToBeDumped.masked(code)))
                .redirectErrorStream(true).redirectOutput(said.toFile());
        java.environment().put("DISPLAY", VirtualDisplay.name());
        Process kiosk = java.start();
        if (!kiosk.waitFor(240, TimeUnit.SECONDS)) {
            kiosk.destroyForcibly();
        }
        for (String line : Files.readAllLines(said)) {
            if (line.matches("[a-z-]+ ([0-9a-f]{2})+")) {
                traces.put(line.replaceFirst(" .*", ""), HexFormat.of().parseHex(line.replaceFirst(".* ", "")));
            }
        }
        return traces;
    }

    private static Appointment booked(URI centre, String subject) throws IOException, InterruptedException {
        LocalDateTime soon = LocalDateTime.now(Kiosk.ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(20);
        HttpRequest booking = HttpRequest.newBuilder(centre.resolve("/staff/appointments")).POST(HttpRequest.BodyPublishers.ofString(
                "{\"at\":\"" + soon + "\",\"letter\":\"B\",\"procedureName\":\"" + subject + "\"}")).build();
        return ExchangeJson.read(HttpClient.newHttpClient().send(booking, HttpResponse.BodyHandlers.ofString()).body(), Appointment.class);
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        new SecureRandom().ints(9, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }

    /** One pass over the file, whatever is looked for: only where three bytes are the beginning of something is it compared. */
    private static List<String> found(Path file, Map<String, byte[]> traces) throws IOException {
        List<Wanted> all = traces.entrySet().stream()
                .flatMap(trace -> forms(trace.getKey(), trace.getValue()).stream().map(form -> new Wanted(trace.getKey(), form))).toList();
        BitSet begins = new BitSet(1 << 24);
        all.forEach(wanted -> begins.set(wanted.beginning()));
        Set<String> found = new TreeSet<>();
        byte[] bytes = Files.readAllBytes(file);
        int three = 0;
        for (int end = 1; end <= bytes.length; end++) {
            three = (three << 8 | bytes[end - 1] & 0xFF) & 0xFFFFFF;
            if (end >= 3 && begins.get(three)) {
                int at = end - 3;
                all.stream().filter(wanted -> wanted.standsAt(at, bytes)).forEach(wanted -> found.add(wanted.what));
            }
        }
        return List.copyOf(found);
    }

    private record Wanted(String what, byte[] form) {

        int beginning() {
            return (form[0] & 0xFF) << 16 | (form[1] & 0xFF) << 8 | form[2] & 0xFF;
        }

        boolean standsAt(int at, byte[] bytes) {
            return bytes.length - at >= form.length && Arrays.equals(bytes, at, at + form.length, form, 0, form.length);
        }
    }

    private static List<byte[]> forms(String what, byte[] trace) {
        String text = new String(trace, StandardCharsets.ISO_8859_1);
        if (what.endsWith("drawn-portrait")) {
            return pixelForms(trace);
        }
        return what.endsWith("portrait") || what.endsWith("page") ? List.of(trace) : FORMS.stream().map(text::getBytes).toList();
    }

    /** As images are kept: three or four bytes a pixel, in either order, the fourth empty or full. */
    private static List<byte[]> pixelForms(byte[] rgb) {
        List<byte[]> forms = new ArrayList<>();
        for (String order : List.of("rgb", "bgr", "rgb0", "bgr0", "0rgb", "0bgr", "rgbf", "bgrf", "frgb", "fbgr")) {
            byte[] form = new byte[rgb.length / 3 * order.length()];
            for (int i = 0; i < form.length; i++) {
                char what = order.charAt(i % order.length());
                int channel = "rgb".indexOf(what);
                form[i] = channel >= 0 ? rgb[i / order.length() * 3 + channel] : (byte) (what == 'f' ? 0xFF : 0);
            }
            forms.add(form);
        }
        return forms;
    }

    @Test
    void searchFindsWhatIsThere() throws IOException {
        Path file = Files.write(folder.resolve("memory"), ("..." + "Qabc").getBytes(StandardCharsets.UTF_16LE));
        assertTrue(found(file, Map.of("given-name", "Qabc".getBytes(StandardCharsets.US_ASCII))).contains("given-name"));
        Path image = Files.write(folder.resolve("image"), new byte[] {9, 9, 3, 2, 1, 0, 6, 5, 4, 0, 9});
        assertEquals(List.of("drawn-portrait"), found(image, Map.of("drawn-portrait", new byte[] {1, 2, 3, 4, 5, 6})),
                "blue first, four bytes a pixel");
    }
}
