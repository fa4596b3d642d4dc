package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.dossier.ArchiveJudge;
import vn.motcua.signature.SampleAuthority;
import vn.motcua.signature.SoftToken;

/** The whole kiosk with its own centre: the citizen's token signs, the centre's key file seals, and others judge both. */
class CitizenSignsTheDossierTest {

    private static final String SIGNER = "ĐỖ THỊ MẪU KÝ";
    private static final String PASSWORD = "an invented password";

    @TempDir
    Path machine;

    @Test
    void bothSignaturesAreValidAndNeitherPinNorNameIsLeftBehind() throws Exception {
        SoftToken token = new SoftToken(machine.resolve("usb")).plugIn().with(Map.of(SIGNER, SoftToken.VALID));
        Path config = Files.createDirectories(machine.resolve("config"));
        try (SampleAuthority authority = new SampleAuthority()) {
            authority.keyFile(config.resolve("seal.p12"), PASSWORD);
        }
        Files.writeString(config.resolve("seal.password"), PASSWORD);
        Files.writeString(config.resolve("centre.toml"), """
                [centre]
                branch = "Chi nhánh mẫu"
                text-language = ""
                [seal]
                key-file = "seal.p12"
                password-file = "seal.password"
                """);
        String said = visit(token);
        List<Path> sealed = said.lines().filter(line -> line.startsWith("sealed ")).map(line -> Path.of(line.substring("sealed ".length()))).toList();
        assertEquals(2, sealed.size(), said);
        for (Path document : sealed) {
            String poppler = run(List.of(Program.required("pdfsig", "poppler-utils"), "-nocert", document.toString()), Map.of());
            assertEquals(2, poppler.split("Signature is Valid", -1).length - 1, poppler);
            assertTrue(poppler.contains(SIGNER) && poppler.contains("Invented Centre"), poppler);
            assertEquals(List.of(), ArchiveJudge.faults(document));
        }
        try (Stream<Path> files = Files.walk(machine.resolve("kiosk"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !sealed.contains(each)).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(SoftToken.PIN)
                        || bytes.contains(new String(SIGNER.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)), file::toString);
            }
        }
    }

    private String visit(SoftToken token) throws IOException, InterruptedException {
        return run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx448m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dconfig.dir=" + ConfigFolder.path(), "-cp",
                System.getProperty("java.class.path"), SignedVisit.class.getName(),
                machine.resolve("kiosk").toString()), token.environment());
    }

    private String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path said = Files.createTempFile(machine, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, () -> command + " did not end");
        return Files.readString(said);
    }
}
