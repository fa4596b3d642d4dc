package vn.motcua.device.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.PnmHeader;
import vn.motcua.device.peer.EsclPeer;
import vn.motcua.device.peer.Program;

/** Our eSCL peer before a client that others wrote: Debian's sane-airscan. What that understands, our driver may be tested against. */
class PeerIsNoRealScannerTest {

    @TempDir
    Path folder;
    private final EsclPeer peer = EsclPeer.plain();

    @BeforeEach
    void configure() throws IOException {
        Program.required("scanimage", "sane-utils");
        Program.required("airscan-discover", "sane-airscan");
        Files.writeString(folder.resolve("dll.conf"), "airscan\n");
        Files.writeString(folder.resolve("airscan.conf"), "[devices]\n\"peer\" = " + peer.address() + ", eSCL\n[options]\ndiscovery = disable\n");
    }

    @AfterEach
    void switchOff() {
        peer.close();
    }

    private int scanimage(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scanimage", "-d", "airscan:e0:peer", "--resolution", "75", "--format=pnm"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("SANE_CONFIG_DIR", folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("scanimage did not end");
        }
        return process.exitValue();
    }

    private List<Path> pages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pnm")).sorted().toList();
        }
    }

    @Test
    void strangersClientEmptiesTheFeeder() throws Exception {
        peer.load(3);
        assertEquals(0, scanimage("--source", "ADF", "--batch=p%02d.pnm"), () -> said());
        assertEquals(3, pages().size(), said());
        for (Path page : pages()) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(page))) {
                assertEquals(PnmHeader.read(in).fileSize(), Files.size(page));
            }
        }
    }

    @Test
    void strangersClientScansBothSides() throws Exception {
        peer.load(2);
        assertEquals(0, scanimage("--source", "ADF Duplex", "--batch=p%02d.pnm"), () -> said());
        assertEquals(4, pages().size(), said());
    }

    @Test
    void strangersClientScansTheGlass() throws Exception {
        assertEquals(0, scanimage("--source", "Flatbed", "-o", "glass.pnm"), () -> said());
        assertEquals(1, pages().size());
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
