package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.papercode.PaperCode;

/** The whole program from its command line, on a virtual display: one visit by touches, and what other programs make of its papers. */
class WholeVisitLeavesEverythingTest {

    @TempDir
    Path folder;

    @Test
    void screensPapersAndPdfAreThereAndOthersCanReadThem() throws IOException, InterruptedException {
        Path out = folder.resolve("visit");
        Process screen = screen();
        String said;
        try {
            said = run(120, command(out), displayOf(screen));
        } finally {
            screen.destroyForcibly();
        }
        assertTrue(json(out).size() > 20, said);
        try (Stream<Path> screens = Files.list(out.resolve("screens"))) {
            assertEquals(json(out).size(), screens.filter(file -> file.getFileName().toString().matches("\\d\\d-[a-z0-9-]+\\.png")).count());
        }
        assertTrue(Files.size(out.resolve("ticket.png")) > 2000);
        assertTrue(Files.size(out.resolve("ticket.escpos")) > 2000);
        String code = run(20, List.of(Program.required("zbarimg", "zbar-tools"), "-q", "--nodbus", "--raw",
                out.resolve("receipt.png").toString())).strip();
        // Signed, unless the slip was printed before the centre was there.
        assertTrue(SlipCode.parse(code).isPresent() || PaperCode.digitsIn(code).isPresent(), code);
        run(60, List.of(Program.required("qpdf", "qpdf"), "--check", out.resolve("dossier.pdf").toString()));
    }

    private static Process screen() throws IOException {
        return new ProcessBuilder(Program.required("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String displayOf(Process screen) throws IOException {
        return ":" + new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private static List<String> command(Path out) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dconfig.dir=" + System.getProperty("config.dir"), "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                "vn.motcua.kiosk.Main", "visit", "--out", out.toString());
    }

    private static List<?> json(Path out) throws IOException {
        return (List<?>) new ObjectMapper().readValue(out.resolve("visit.json").toFile(), Map.class).get("steps");
    }

    /** What the program says; fails unless it ends well in time. */
    private String run(int seconds, List<String> command) throws IOException, InterruptedException {
        return run(seconds, command, "");
    }

    private String run(int seconds, List<String> command, String display) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertTrue(ended && process.exitValue() == 0, () -> command.get(0) + ": " + said);
        return said;
    }
}
